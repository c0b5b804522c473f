package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationMetadata;
import io.zitadeltestkit.embedded.internal.model.removal.Removal;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules of organizations' metadata, for every generation of the API. The permission is checked
 * before.
 */
public final class OrganizationMetadataRules {
  private static final String NO_DATA = "Metadata list is empty";

  private OrganizationMetadataRules() {}

  /**
   * Creates or replaces entries; those without a value are removed, unchanged ones are skipped.
   *
   * @param values base64 by key
   * @param allowed throws a fault if the caller may not
   * @return the stamp of the last change of the organization's metadata; empty if it never had any
   */
  public static Optional<Stamp> setAll(
      Tx tx, String orgId, Map<String, String> values, Runnable allowed) {
    if (values.isEmpty()) {
      throw Fault.failedPrecondition("META-9mm2d", NO_DATA);
    }
    allowed.run();
    requireOrganization(tx, orgId);
    for (Map.Entry<String, String> value : values.entrySet()) {
      Optional<OrganizationMetadata> before =
          tx.find(OrganizationMetadata.TABLE, OrganizationMetadata.idOf(orgId, value.getKey()));
      if (value.getValue().isEmpty()) {
        before.ifPresent(entry -> remove(tx, entry.orgId(), entry.id()));
      } else if (before.filter(it -> it.base64().equals(value.getValue())).isEmpty()) {
        put(tx, orgId, value.getKey(), value.getValue());
      }
    }
    return lastChange(tx.state(), orgId);
  }

  /** Sets an entry, even if it is unchanged; it must have a value. */
  public static Stamp set(Tx tx, String orgId, String key, String base64) {
    requireOrganization(tx, orgId);
    if (key.isEmpty() || base64.isEmpty()) {
      throw Fault.invalidArgument("META-2ml0f", "Metadata is invalid");
    }
    return put(tx, orgId, key, base64).stamp();
  }

  private static OrganizationMetadata put(Tx tx, String orgId, String key, String base64) {
    String id = OrganizationMetadata.idOf(orgId, key);
    Stamp stamp = tx.find(OrganizationMetadata.TABLE, id).map(tx::changed).orElseGet(tx::created);
    return tx.put(
        OrganizationMetadata.TABLE, new OrganizationMetadata(id, orgId, key, base64, stamp));
  }

  private static void remove(Tx tx, String orgId, String id) {
    tx.remove(OrganizationMetadata.TABLE, id);
    Removal.remember(tx, OrganizationMetadata.TABLE, orgId);
  }

  private static Optional<Stamp> lastChange(State state, String orgId) {
    return Stream.concat(
            state
                .lookup(OrganizationMetadata.TABLE, OrganizationMetadata.BY_ORG, orgId)
                .map(OrganizationMetadata::stamp),
            Removal.stamp(state, OrganizationMetadata.TABLE, orgId).stream())
        .max(Comparator.comparing(Stamp::sequence));
  }

  /**
   * Removes entries; all of them have to exist.
   *
   * @param allowed throws a fault if the caller may not
   */
  public static void remove(Tx tx, String orgId, List<String> keys, Runnable allowed) {
    if (keys.isEmpty()) {
      throw Fault.failedPrecondition("META-9mw2d", NO_DATA);
    }
    allowed.run();
    requireOrganization(tx, orgId);
    List<String> ids = keys.stream().map(key -> OrganizationMetadata.idOf(orgId, key)).toList();
    if (!ids.stream().allMatch(id -> tx.state().has(OrganizationMetadata.TABLE, id))) {
      throw Fault.notFound("META-2npds", "One or more keys do not exist");
    }
    ids.forEach(id -> remove(tx, orgId, id));
  }

  private static void requireOrganization(Tx tx, String orgId) {
    if (!tx.state().has(Organization.TABLE, orgId)) {
      throw Fault.failedPrecondition("COMMAND-QXPGs", "Organisation not found");
    }
  }
}
