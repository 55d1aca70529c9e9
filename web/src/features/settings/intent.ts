/** What a settings form is sent for. */
export type Intent = "draft" | "publish";

/** What the button that sent a form asks for: by its value; without a button, the harmless one. */
export function intentOf(event: { nativeEvent: object } | undefined): Intent {
  const { submitter } = (event?.nativeEvent ?? {}) as { submitter?: { value?: string } | null };
  return submitter?.value === "publish" ? "publish" : "draft";
}
