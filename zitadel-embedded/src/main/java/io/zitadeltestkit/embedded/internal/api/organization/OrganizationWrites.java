package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.administrator.OrganizationAdministrators;
import io.zitadeltestkit.embedded.internal.api.message.ChangedResponse;
import io.zitadeltestkit.embedded.internal.api.message.DeletedResponse;
import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.OrganizationIdRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.AddOrganizationRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.AddOrganizationRequest.Admin;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.AddOrganizationResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.CreatedAdmin;
import io.zitadeltestkit.embedded.internal.api.organization.OrganizationMessages.UpdateOrganizationRequest;
import io.zitadeltestkit.embedded.internal.api.user.creation.NewPeople;
import io.zitadeltestkit.embedded.internal.fault.Code;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Changes organizations. */
final class OrganizationWrites {
  private OrganizationWrites() {}

  static AddOrganizationResponse add(Call call, AddOrganizationRequest request) {
    request.admins().forEach(OrganizationWrites::requireUserType);
    String wanted = firstOf(request.organizationId(), request.orgId());
    if (!wanted.isEmpty() && wanted.isBlank()) {
      throw Fault.invalidArgument("ORG-4ABd3", "Errors.Invalid.Argument");
    }
    // If the id is that of an existing organization, the caller's roles in it are checked.
    call.requireOn(wanted, wanted, "org.write");
    return call.write(
        tx -> {
          Organization org =
              Organizations.create(tx, wanted, request.name(), call.requestedDomain());
          List<CreatedAdmin> created = new ArrayList<>();
          for (Admin admin : request.admins()) {
            addAdmin(tx, org, admin, created);
          }
          return new AddOrganizationResponse(
              Details.ofWrite(org.stamp(), org.id()), org.id(), created);
        });
  }

  private static String firstOf(@Nullable String id, @Nullable String formerName) {
    return Objects.requireNonNullElse(id, Objects.requireNonNullElse(formerName, ""));
  }

  private static void requireUserType(Admin admin) {
    if (admin.userId() == null && admin.human() == null) {
      throw Fault.of(
          Code.UNIMPLEMENTED,
          "ORGv2-SD2r1",
          "userType oneOf <nil> in method AddOrganization not implemented");
    }
  }

  private static void addAdmin(Tx tx, Organization org, Admin admin, List<CreatedAdmin> created) {
    String userId = admin.userId() == null ? "" : admin.userId();
    if (admin.human() != null) {
      NewPeople.Added added = NewPeople.add(tx, org.id(), admin.human());
      userId = added.userId();
      created.add(new CreatedAdmin(userId, added.emailCode(), added.phoneCode()));
    }
    List<String> roles = admin.roles().isEmpty() ? List.of("ORG_OWNER") : admin.roles();
    new OrganizationAdministrators(org.id()).addUnchecked(tx, userId, roles);
  }

  static ChangedResponse update(Call call, UpdateOrganizationRequest request) {
    String orgId = request.organizationId();
    Organization org =
        call.write(
            tx ->
                Organizations.rename(
                    tx,
                    orgId,
                    request.name(),
                    call.requestedDomain(),
                    () -> call.requireOn(orgId, orgId, "org.write")));
    return new ChangedResponse(org.stamp().changedAt());
  }

  static ChangedResponse deactivate(Call call, OrganizationIdRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Organization org = call.write(tx -> Organizations.deactivate(tx, orgId));
    return new ChangedResponse(org.stamp().changedAt());
  }

  static ChangedResponse activate(Call call, OrganizationIdRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.write");
    Organization org = call.write(tx -> Organizations.activate(tx, orgId));
    return new ChangedResponse(org.stamp().changedAt());
  }

  static DeletedResponse delete(Call call, OrganizationIdRequest request) {
    String orgId = request.organizationId();
    call.requireOn(orgId, orgId, "org.delete");
    return call.write(
        tx -> {
          boolean removed = Organizations.removeIfPresent(tx, orgId);
          return new DeletedResponse(removed ? tx.now() : Stamp.NEVER);
        });
  }
}
