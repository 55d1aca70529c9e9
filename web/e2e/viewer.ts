import { demo } from "../../scripts/lib/demo/demo.ts";
import { withDatabase } from "../../scripts/lib/migrations.ts";

/** Somebody in the demo practice who sees everything and changes nothing. */
export const viewer = { email: "viewer@amunet.example", password: demo.password } as const;

/** Writes that person into a seeded state nobody else has open: with the demo owner's password, under an address of their own. */
export async function addViewer(stateDir: string): Promise<void> {
  const owner = "SELECT id FROM users WHERE email = ?1";
  await withDatabase(stateDir, async (database) => {
    const told = (sql: string) => database.prepare(sql).bind(demo.email, viewer.email);
    await database.batch([
      told(
        `INSERT INTO users (id, name, email, email_verified, created_at, updated_at)
         SELECT 'usr_viewer', name, ?2, email_verified, created_at, updated_at FROM users WHERE email = ?1`,
      ),
      told(
        `INSERT INTO accounts (id, account_id, provider_id, user_id, password, created_at, updated_at)
         SELECT 'acc_viewer', 'usr_viewer', provider_id, u.id, password, a.created_at, a.updated_at
         FROM accounts a JOIN users u ON u.email = ?2 WHERE a.user_id = (${owner})`,
      ),
      told(
        `INSERT INTO members (id, tenant_id, user_id, role, created_at)
         SELECT 'mem_viewer', tenant_id, u.id, 'viewer', m.created_at
         FROM members m JOIN users u ON u.email = ?2 WHERE m.user_id = (${owner})`,
      ),
    ]);
  });
}
