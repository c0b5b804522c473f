package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.project.Project;
import io.zitadeltestkit.embedded.internal.model.removal.Cascade;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Locale;

/**
 * The rules of organizations, for every generation of the API. The permission is checked before.
 */
public final class Organizations {
  /** For calls whose permission was checked before. */
  static final Runnable ALLOWED = () -> {};

  static final String NOT_FOUND = "Organisation not found";

  private Organizations() {}

  /**
   * Creates an organization with its default domain.
   *
   * @param id the requested id; empty for a new one
   * @param name the name; white space around it is removed
   * @param requestedDomain the host name that the default domain ends with
   */
  public static Organization create(Tx tx, String id, String name, String requestedDomain) {
    if (!id.isEmpty() && tx.state().has(Organization.TABLE, id)) {
      throw Fault.alreadyExists("ORG-laho2n", "Errors.Org.AlreadyExisting");
    }
    String trimmed = name.strip();
    if (trimmed.isEmpty()) {
      throw Fault.invalidArgument("ORG-mruNY", "Errors.Invalid.Argument");
    }
    String domain = DefaultDomain.of(trimmed, requestedDomain);
    requireFree(tx, trimmed, "");
    String orgId = id.isEmpty() ? tx.newId() : id;
    tx.put(Organization.TABLE, new Organization(orgId, trimmed, true, domain, tx.created()));
    OrganizationDomains.addDefault(tx, orgId, domain, true);
    return tx.get(Organization.TABLE, orgId, () -> Fault.notFound("ORG-1MRds", NOT_FOUND));
  }

  /**
   * Renames an organization, which changes its default domain.
   *
   * @param allowed throws a fault if the caller may not
   */
  public static Organization rename(
      Tx tx, String orgId, String name, String requestedDomain, Runnable allowed) {
    String trimmed = name.strip();
    if (orgId.isEmpty() || trimmed.isEmpty()) {
      throw Fault.invalidArgument("EVENT-Mf9sd", "Organisation is invalid");
    }
    allowed.run();
    Organization org = get(tx, orgId, "ORG-1MRds");
    if (org.name().equals(trimmed)) {
      throw Fault.failedPrecondition("ORG-4VSdf", "Organisation not changed");
    }
    requireFree(tx, trimmed, orgId);
    String before = DefaultDomain.of(org.name(), requestedDomain);
    tx.put(Organization.TABLE, org.with(b -> b.name(trimmed).stamp(tx.changed(org))));
    OrganizationDomains.replaceDefault(
        tx, orgId, before, DefaultDomain.of(trimmed, requestedDomain));
    return get(tx, orgId, "ORG-1MRds");
  }

  /** Deactivates an organization. As on the real server its users can still sign in. */
  public static Organization deactivate(Tx tx, String orgId) {
    Organization org = get(tx, orgId, "ORG-oL9nT");
    if (!org.active()) {
      throw Fault.failedPrecondition("EVENT-Dbs2g", "Organisation is already deactivated");
    }
    return tx.put(Organization.TABLE, org.with(b -> b.active(false).stamp(tx.changed(org))));
  }

  /** Activates a deactivated organization. */
  public static Organization activate(Tx tx, String orgId) {
    Organization org = get(tx, orgId, "ORG-Dgf3g");
    if (org.active()) {
      throw Fault.failedPrecondition("EVENT-bfnrh", "Organisation is already active");
    }
    return tx.put(Organization.TABLE, org.with(b -> b.active(true).stamp(tx.changed(org))));
  }

  /** Removes an organization with everything in it; an unknown one is refused. */
  public static void remove(Tx tx, String orgId) {
    requireRemovable(tx, orgId);
    get(tx, orgId, "COMMA-aps2n");
    Cascade.removeOrganization(tx, orgId);
  }

  /**
   * Removes an organization with everything in it, if it exists.
   *
   * @return whether it existed
   */
  public static boolean removeIfPresent(Tx tx, String orgId) {
    requireRemovable(tx, orgId);
    boolean present = tx.state().has(Organization.TABLE, orgId);
    Cascade.removeOrganization(tx, orgId);
    return present;
  }

  private static void requireRemovable(Tx tx, String orgId) {
    InstanceInfo instance = InstanceInfo.of(tx.state());
    if (instance.defaultOrgId().equals(orgId)) {
      throw Fault.failedPrecondition("COMMA-wG9p1", "Default Organisation must not be deleted");
    }
    if (tx.find(Project.TABLE, instance.projectId())
        .filter(zitadel -> zitadel.orgId().equals(orgId))
        .isPresent()) {
      throw Fault.failedPrecondition(
          "COMMA-AF3JW", "Organisation with Zitadel project must not be deleted");
    }
  }

  private static Organization get(Tx tx, String orgId, String missingId) {
    return tx.get(Organization.TABLE, orgId, () -> Fault.notFound(missingId, NOT_FOUND));
  }

  private static void requireFree(Tx tx, String name, String orgId) {
    if (tx.state()
        .lookup(Organization.TABLE, Organization.BY_NAME, name.toLowerCase(Locale.ROOT))
        .anyMatch(other -> !other.id().equals(orgId))) {
      tx.conflict(Fault.alreadyExists("V3-DKcYh", "Organisation's name or id already taken"));
    }
  }
}
