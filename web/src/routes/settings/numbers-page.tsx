import { AskTheOwner, useMay } from "../../features/auth/may.tsx";
import { AddNumberForm } from "../../features/settings/numbers/add-number-form.tsx";
import { BuyNumberForm } from "../../features/settings/numbers/buy-number-form.tsx";
import { NumberList } from "../../features/settings/numbers/number-list.tsx";
import { Card, CardHeader } from "../../ui/card.tsx";

export function SettingsNumbersPage() {
  const mayAdd = useMay("numbers.write");
  return (
    <div className="space-y-6">
      <Card aria-labelledby="numbers">
        <CardHeader id="numbers" title="Your numbers" />
        <NumberList />
      </Card>
      {mayAdd ? <MoreNumbers /> : <AskTheOwner>Your role does not add numbers.</AskTheOwner>}
    </div>
  );
}

function MoreNumbers() {
  return (
    <>
      <Card aria-labelledby="buy-number">
        <CardHeader id="buy-number" title="Get a new number" />
        <div className="p-5">
          <BuyNumberForm />
        </div>
      </Card>
      <Card aria-labelledby="add-number">
        <CardHeader id="add-number" title="Bring a number" />
        <div className="p-5">
          <AddNumberForm />
        </div>
      </Card>
    </>
  );
}
