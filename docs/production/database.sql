-- Made once, by an administrator of the server, with psql 15 or newer:  psql -f docs/production/database.sql
-- The passwords come from the environment, so that no command line and no file holds them.
\set ON_ERROR_STOP on
\getenv owner_password ECHEANCE_DATABASE_OWNERPASSWORD
\getenv shop_password ECHEANCE_DATABASE_SHOPPASSWORD
\getenv sweeper_password ECHEANCE_DATABASE_SWEEPERPASSWORD
\getenv technician_password ECHEANCE_DATABASE_TECHNICIANPASSWORD
\getenv keycloak_password KEYCLOAK_DATABASE_PASSWORD

BEGIN;
-- Migrates, and nothing else: it owns the tables and makes a role for each purpose.
CREATE ROLE echeance_owner LOGIN NOINHERIT CREATEROLE PASSWORD :'owner_password';
-- The running shop: each may take the roles of its purposes, which the migrations give it. None of them inherits or owns anything.
CREATE ROLE echeance_shop LOGIN NOINHERIT PASSWORD :'shop_password';
CREATE ROLE echeance_sweeper LOGIN NOINHERIT PASSWORD :'sweeper_password';
CREATE ROLE echeance_technician LOGIN NOINHERIT PASSWORD :'technician_password';
COMMIT;

CREATE DATABASE shop OWNER echeance_owner;
-- The migrations make echeance_timekeeper as well, which winds the sandbox's clock: it has no password, and here no way in either.
REVOKE ALL ON DATABASE shop FROM PUBLIC;
GRANT CONNECT ON DATABASE shop TO echeance_shop, echeance_sweeper, echeance_technician;

-- Where Keycloak keeps its own on the same server.
\if :{?keycloak_password}
CREATE ROLE keycloak LOGIN PASSWORD :'keycloak_password';
CREATE DATABASE keycloak OWNER keycloak;
REVOKE ALL ON DATABASE keycloak FROM PUBLIC;
\endif
