import { useQuery } from "@tanstack/react-query";
import type { ConfigVersion } from "@contract";
import { useState } from "react";
import { toast } from "sonner";
import { Badge } from "../../ui/badge.tsx";
import { Button } from "../../ui/button.tsx";
import { Dialog, DialogActions } from "../../ui/dialog.tsx";
import { Disclosure } from "../../ui/disclosure.tsx";
import { ErrorState } from "../../ui/error-state.tsx";
import { LoadMore } from "../../ui/load-more.tsx";
import { SkeletonRows } from "../../ui/skeleton.tsx";
import { Time } from "../../ui/time.tsx";
import { FormError } from "../auth/form-error.tsx";
import { useMay } from "../auth/may.tsx";
import { sessionQuery } from "../auth/session.ts";
import { useRollback, useTenantZone } from "../settings/config.ts";
import { ChangeList } from "./change-list.tsx";
import { originWords } from "./origin.ts";
import { useVersions } from "./versions.ts";

/** Every version that was saved, what it changed, and the way back to it. */
export function VersionList() {
  const versions = useVersions();
  const rows = versions.data?.pages.flatMap((page) => page.items) ?? [];
  const published = rows.find((row) => row.published)?.version;
  const [back, setBack] = useState<number | null>(null);
  if (versions.isPending) return <SkeletonRows rows={3} label="Loading versions" />;
  if (versions.isError && rows.length === 0)
    return <ErrorState error={versions.error} onRetry={() => void versions.refetch()} />;
  return (
    <>
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <Row
            key={row.version}
            row={row}
            earlier={published !== undefined && row.version < published}
            onBack={setBack}
          />
        ))}
      </ul>
      <LoadMore
        more={versions.hasNextPage}
        busy={versions.isFetchingNextPage}
        onMore={() => void versions.fetchNextPage()}
        label="Show older versions"
      />
      {back !== null && <GoBack version={back} published={published} onClose={() => setBack(null)} />}
    </>
  );
}

interface RowProps {
  row: ConfigVersion;
  /** Older than what answers calls. */
  earlier: boolean;
  onBack: (version: number) => void;
}

function Row({ row, earlier, onBack }: RowProps) {
  const zone = useTenantZone();
  const mayPublish = useMay("agent.write");
  const userId = useQuery(sessionQuery).data?.user.id;
  return (
    <li data-testid="version-row" className="px-5 py-3.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="font-medium">Version {row.version}</span>
        {row.published && <Badge tone="good">Answers calls</Badge>}
        <span className="text-sm text-ink-3">
          {originWords(row, userId)}, <Time at={row.createdAt} zone={zone} />
        </span>
        {earlier && mayPublish && (
          <Button variant="secondary" size="sm" className="ml-auto" onClick={() => onBack(row.version)}>
            Go back to it
            <span className="sr-only"> (version {row.version})</span>
          </Button>
        )}
      </div>
      {row.version > 1 && (
        <Disclosure
          label={
            <>
              What it changed<span className="sr-only"> (version {row.version})</span>
            </>
          }
        >
          {() => <ChangeList from={row.version - 1} to={row.version} />}
        </Disclosure>
      )}
    </li>
  );
}

/** Asks before callers hear an earlier version again, and says what that changes. */
function GoBack({
  version,
  published,
  onClose,
}: {
  version: number;
  published: number | undefined;
  onClose: () => void;
}) {
  const rollback = useRollback();
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Go back to version ${version}?`}
      description="It answers calls from now on. Newer versions are kept, and you can publish them again."
    >
      {published !== undefined && <ChangeList from={published} to={version} />}
      <FormError error={rollback.error} />
      <DialogActions>
        <Button variant="ghost" onClick={onClose}>
          Leave it as it is
        </Button>
        <Button
          busy={rollback.isPending}
          onClick={() =>
            rollback.mutate(version, {
              onSuccess: () => {
                toast.success(`Version ${version} answers calls again`);
                onClose();
              },
            })
          }
        >
          Go back
        </Button>
      </DialogActions>
    </Dialog>
  );
}
