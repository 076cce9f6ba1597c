# Activities and attendances by topic in the administrative year 2023, as a data frame, with base R alone.
# Needs LANTOA_TOKEN from `lantoa token create --role analyst`; LANTOA_URL unless it is http://127.0.0.1:3000.

server <- Sys.getenv("LANTOA_URL", "http://127.0.0.1:3000")
query <- '{"measures":["ACTIVITIES","ATTENDANCES"],"groupBy":["TOPIC"],"period":{"code":"admin:2023-Y"},"fill":"MEMBERS"}'
address <- paste0(server, "/export/analytics.csv?lang=en&query=", URLencode(query, reserved = TRUE))
connection <- url(address, headers = c(Authorization = paste("Bearer", Sys.getenv("LANTOA_TOKEN"))))
lines <- readLines(connection, encoding = "UTF-8")
close(connection)
# The file begins with a byte order mark, for Excel. Read this way it is the same in every locale.
lines[1] <- sub("^\xef\xbb\xbf", "", lines[1], useBytes = TRUE)
topics <- read.csv(text = lines, check.names = FALSE, encoding = "UTF-8")
print(topics[, c(2, 4, 6)])
