import { ErrorState } from "../../../ui/error-state.tsx";
import { Skeleton } from "../../../ui/skeleton.tsx";
import { ChoiceEditor } from "./choice-editor.tsx";
import { useIndustries } from "../onboarding.ts";

/** Another trade: its questions, its emergencies and its way of speaking come with it. */
export function IndustryEditor({ initial, onClose }: { initial: string; onClose: () => void }) {
  const industries = useIndustries();
  if (industries.isPending) return <Skeleton className="h-10 w-full rounded-md" />;
  if (industries.isError) return <ErrorState error={industries.error} onRetry={() => void industries.refetch()} />;
  return (
    <ChoiceEditor
      step="profile"
      label="Trade"
      initial={initial}
      options={industries.data.map(({ id, title }) => ({ value: id, name: title }))}
      correct={(industry) => ({ industry })}
      onClose={onClose}
    />
  );
}
