package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Organization;
import io.zitadeltestkit.embedded.internal.model.OrganizationMetadata;
import io.zitadeltestkit.embedded.internal.model.Stamp;
import io.zitadeltestkit.embedded.internal.model.Tx;
import java.util.List;
import java.util.Map;

/**
 * The rules of organisations' metadata, for every generation of the API. They do not ask who calls;
 * the permission comes before them.
 */
public final class OrganizationMetadataRules {
  private static final String NO_DATA = "Metadata list is empty";

  private OrganizationMetadataRules() {}

  /**
   * Sets entries, new or not.
   *
   * @param values base64 by key
   * @return the stamp of the last entry
   */
  public static Stamp set(Tx tx, String orgId, Map<String, String> values) {
    if (values.isEmpty()) {
      throw Fault.failedPrecondition("META-9mm2d", NO_DATA);
    }
    requireOrganization(tx, orgId);
    Stamp stamp = tx.created();
    for (Map.Entry<String, String> value : values.entrySet()) {
      if (value.getKey().isEmpty() || value.getValue().isEmpty()) {
        throw Fault.invalidArgument("META-2ml0f", "Metadata is invalid");
      }
      String id = OrganizationMetadata.idOf(orgId, value.getKey());
      stamp = tx.find(OrganizationMetadata.TABLE, id).map(tx::changed).orElseGet(tx::created);
      tx.put(
          OrganizationMetadata.TABLE,
          new OrganizationMetadata(id, orgId, value.getKey(), value.getValue(), stamp));
    }
    return stamp;
  }

  /** Removes entries; all of them have to exist. */
  public static void remove(Tx tx, String orgId, List<String> keys) {
    if (keys.isEmpty()) {
      throw Fault.failedPrecondition("META-9mw2d", NO_DATA);
    }
    requireOrganization(tx, orgId);
    List<String> ids = keys.stream().map(key -> OrganizationMetadata.idOf(orgId, key)).toList();
    if (!ids.stream().allMatch(id -> tx.state().has(OrganizationMetadata.TABLE, id))) {
      throw Fault.notFound("META-2npds", "One or more keys do not exist");
    }
    ids.forEach(id -> tx.remove(OrganizationMetadata.TABLE, id));
  }

  private static void requireOrganization(Tx tx, String orgId) {
    if (!tx.state().has(Organization.TABLE, orgId)) {
      throw Fault.failedPrecondition("COMMAND-QXPGs", "Organisation not found");
    }
  }
}
