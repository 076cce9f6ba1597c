import { isInForce, type Organisation, type ReferenceIndex } from '@lantoa/domain';
import type { ReportRequest, Viewer } from '@lantoa/record';
import { issuerWords } from '@lantoa/report';
import { unitLabel } from '../../platform/schema/unit-keys.ts';
import type { DraftParameters } from './draft-parameters.ts';
import type { DraftSubject } from './draft-subject.ts';

/** The body that issues: the one that the draft is about, the viewer's own, or the lead department while it is in force. */
export function issuerOf(
  { organisation, unit, label }: DraftSubject,
  viewer: Viewer,
  { authority }: DraftParameters,
  on: string,
  index: ReferenceIndex,
): ReturnType<typeof issuerWords> {
  const own = viewer.organisation === null ? undefined : index.organisation(viewer.organisation);
  const body = organisation ?? own ?? (unit ? officeOf(unit.id, on, index) : leadOf(on, index));
  const area = body ? index.unit(body.area) : unit;
  const words = { name: body?.vi ?? BLANK_BODY, actor: body?.actor ?? null };
  const where = { area: area ? unitLabel(area) : label, place: area?.name ?? PROVINCE };
  return issuerWords({ ...words, ...where }, authority);
}

export function addresseesOf(request: ReportRequest | null, index: ReferenceIndex): readonly string[] {
  if (request) return [index.organisation(request.requester)?.vi ?? request.requester];
  return ADDRESSEES.flatMap((actor) => index.pack.organisations.find((body) => body.actor === actor)?.vi ?? []);
}

function leadOf(on: string, index: ReferenceIndex): Organisation | undefined {
  return index.pack.organisations.find((body) => body.actor === 'dept_info_comm' && isInForce(body, on));
}

function officeOf(area: string, on: string, index: ReferenceIndex): Organisation | undefined {
  return index.pack.organisations.find(
    (body) => body.area === area && body.actor === 'district_culture_info_office' && isInForce(body, on),
  );
}

/** Where a report goes that nobody asked for by a request. */
const ADDRESSEES = ['provincial_peoples_committee', 'committee_138'];
/** Where the offices of the province are. */
const PROVINCE = 'Lạng Sơn';
const BLANK_BODY = '(Cơ quan ban hành)';
