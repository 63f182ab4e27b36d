/** Takes the policies off a database, and lets the shop's login do everything: what governance is compared with. */
final class Ungoverned {
    private Ungoverned() {}

    static void open(Database database) throws Exception {
        database.execute(
                """
                DO $$
                DECLARE
                    relation record;
                BEGIN
                    FOR relation IN SELECT c.oid::regclass AS name FROM pg_class c
                        WHERE c.relkind IN ('r', 'p') AND c.relnamespace::regnamespace::text IN ('shop', 'archive', 'catalog', 'governance', 'technical')
                    LOOP
                        EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY', relation.name);
                        EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO echeance_shop', relation.name);
                    END LOOP;
                END $$""",
                "GRANT USAGE ON SCHEMA shop, archive, governance TO echeance_shop",
                "GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA governance TO echeance_shop");
    }
}
