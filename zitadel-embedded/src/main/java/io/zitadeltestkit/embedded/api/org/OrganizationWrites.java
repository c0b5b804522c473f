package io.zitadeltestkit.embedded.api.org;

import io.zitadeltestkit.embedded.api.common.Details;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.AddOrganizationRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.AddOrganizationResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.InstanceDomain;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.Locale;

/** What changes organisations. */
final class OrganizationWrites {
  private OrganizationWrites() {}

  static AddOrganizationResponse add(Call call, AddOrganizationRequest request) {
    call.requireOnInstance("org.create");
    return call.write(
        tx -> {
          String wanted =
              request.organizationId() != null ? request.organizationId() : request.orgId();
          Organization org = create(tx, wanted == null ? tx.newId() : wanted, request.name());
          return new AddOrganizationResponse(Details.ofWrite(org.stamp(), org.id()), org.id());
        });
  }

  static Organization create(Tx tx, String id, String name) {
    if (tx.state().has(Organization.TABLE, id)) {
      throw Fault.alreadyExists("ORG-laho2n", "Errors.Org.AlreadyExisting");
    }
    if (tx.state()
        .findBy(Organization.TABLE, Organization.BY_NAME, name.toLowerCase(Locale.ROOT))
        .isPresent()) {
      throw Fault.alreadyExists("V3-DKcYh", "Organisation's name or id already taken");
    }
    String domain = domainLabel(name) + "." + InstanceDomain.primary(tx.state());
    return tx.put(Organization.TABLE, new Organization(id, name, true, domain, tx.created()));
  }

  /** The name as a host name's label: lower case, letters, digits and hyphens. */
  private static String domainLabel(String name) {
    return name.strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", "-")
        .replaceAll("[^a-z0-9-]", "");
  }
}
