package io.zitadeltestkit.embedded.api.org;

import io.zitadeltestkit.embedded.api.common.Details;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.ActivateOrganizationRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.ActivateOrganizationResponse;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.AddOrganizationRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.AddOrganizationResponse;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.DeactivateOrganizationRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.DeactivateOrganizationResponse;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.DeleteOrganizationRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.DeleteOrganizationResponse;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.UpdateOrganizationRequest;
import io.zitadeltestkit.embedded.api.org.OrganizationMessages.UpdateOrganizationResponse;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.operation.Call;

/** What changes organisations. */
final class OrganizationWrites {
  private OrganizationWrites() {}

  static AddOrganizationResponse add(Call call, AddOrganizationRequest request) {
    call.requireOnInstance("org.create");
    String wanted = request.organizationId() != null ? request.organizationId() : request.orgId();
    Organization org =
        call.write(
            tx ->
                Organizations.create(
                    tx, wanted == null ? "" : wanted, request.name(), call.requestedDomain()));
    return new AddOrganizationResponse(Details.ofWrite(org.stamp(), org.id()), org.id());
  }

  static UpdateOrganizationResponse update(Call call, UpdateOrganizationRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Organization org =
        call.write(tx -> Organizations.rename(tx, orgId, request.name(), call.requestedDomain()));
    return new UpdateOrganizationResponse(org.stamp().changedAt());
  }

  static DeactivateOrganizationResponse deactivate(
      Call call, DeactivateOrganizationRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Organization org = call.write(tx -> Organizations.deactivate(tx, orgId));
    return new DeactivateOrganizationResponse(org.stamp().changedAt());
  }

  static ActivateOrganizationResponse activate(Call call, ActivateOrganizationRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Organization org = call.write(tx -> Organizations.activate(tx, orgId));
    return new ActivateOrganizationResponse(org.stamp().changedAt());
  }

  static DeleteOrganizationResponse delete(Call call, DeleteOrganizationRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.delete");
    return call.write(
        tx -> {
          Organizations.remove(tx, orgId);
          return new DeleteOrganizationResponse(tx.now());
        });
  }
}
