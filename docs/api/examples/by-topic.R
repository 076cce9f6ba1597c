# Activities and attendances by topic in the administrative year 2023, as a data frame, with base R alone.
# Needs LANTOA_TOKEN from `lantoa token create --role analyst`; LANTOA_URL unless it is http://127.0.0.1:3000.

server <- Sys.getenv("LANTOA_URL", "http://127.0.0.1:3000")
query <- '{"measures":["ACTIVITIES","ATTENDANCES"],"groupBy":["TOPIC"],"period":{"code":"admin:2023-Y"},"fill":"MEMBERS"}'
address <- paste0(server, "/export/analytics.csv?lang=en&query=", URLencode(query, reserved = TRUE))
connection <- url(address, headers = c(Authorization = paste("Bearer", Sys.getenv("LANTOA_TOKEN"))), encoding = "UTF-8")
topics <- read.csv(connection, check.names = FALSE, fileEncoding = "UTF-8-BOM")
print(topics[, c(2, 4, 6)])
