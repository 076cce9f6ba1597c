/** A template that cannot be used: which one, where in it, and what is wrong there. */
export class TemplateFault extends Error {
  readonly template: string;
  /** Path inside the template: `sections[1].blocks[3].text`. */
  readonly place: string;
  readonly text: { readonly vi: string; readonly en: string };

  constructor(template: string, place: string, said: { readonly vi: string; readonly en: string }) {
    super(`${template}: ${place}: ${said.en}`);
    this.name = 'TemplateFault';
    this.template = template;
    this.place = place;
    this.text = {
      vi: `Mẫu báo cáo ${template}, tại ${place}: ${said.vi}`,
      en: `Report template ${template}, at ${place}: ${said.en}`,
    };
  }
}
