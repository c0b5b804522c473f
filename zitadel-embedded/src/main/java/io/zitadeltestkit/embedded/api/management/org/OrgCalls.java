package io.zitadeltestkit.embedded.api.management.org;

import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.AddOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.AddOrgResponse;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.DeactivateOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.GetMyOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.GetOrgByDomainGlobalRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.ReactivateOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.RemoveOrgRequest;
import io.zitadeltestkit.embedded.api.management.org.OrgMessages.UpdateOrgRequest;
import io.zitadeltestkit.embedded.api.org.Organizations;
import io.zitadeltestkit.embedded.api.permission.OrganizationAdministrators;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.OrgV1;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.Organization;
import io.zitadeltestkit.embedded.model.User;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.List;

/** The organisation of a call, and making another. */
final class OrgCalls {
  private OrgCalls() {}

  static OrgV1.GetResponse get(Call call, GetMyOrgRequest request) {
    return new OrgV1.GetResponse(
        OrgV1.of(
            call.state()
                .find(Organization.TABLE, call.caller().orgId())
                .orElseThrow(OrgCalls::notFound)));
  }

  static OrgV1.GetResponse byDomain(Call call, GetOrgByDomainGlobalRequest request) {
    return new OrgV1.GetResponse(
        OrgV1.of(
            call.listed()
                .all(Organization.TABLE, org -> org.primaryDomain().equals(request.domain()))
                .findFirst()
                .orElseThrow(OrgCalls::notFound)));
  }

  private static Fault notFound() {
    return Fault.notFound("QUERY-iTTGJ", "Organisation not found");
  }

  /** Who makes an organisation owns it. */
  static AddOrgResponse add(Call call, AddOrgRequest request) {
    Organization org =
        call.write(
            tx -> {
              if (!tx.state().has(User.TABLE, call.caller().userId())) {
                throw Fault.failedPrecondition("COMMAND-uXHNj", "User could not be found");
              }
              Organization made =
                  Organizations.create(tx, "", request.name(), call.requestedDomain());
              new OrganizationAdministrators(made.id())
                  .addUnchecked(tx, call.caller().userId(), List.of("ORG_OWNER"));
              return made;
            });
    return new AddOrgResponse(org.id(), V1Details.ofMaking(org.stamp(), org.id()));
  }

  /** The real server tells the time of this change as that of a making. */
  static DetailsResponse rename(Call call, UpdateOrgRequest request) {
    Organization renamed =
        call.write(
            tx ->
                Organizations.rename(
                    tx, call.caller().orgId(), request.name(), call.requestedDomain()));
    return DetailsResponse.ofMaking(renamed.stamp(), renamed.id());
  }

  static DetailsResponse deactivate(Call call, DeactivateOrgRequest request) {
    return changed(call.write(tx -> Organizations.deactivate(tx, call.caller().orgId())));
  }

  static DetailsResponse reactivate(Call call, ReactivateOrgRequest request) {
    return changed(call.write(tx -> Organizations.activate(tx, call.caller().orgId())));
  }

  static DetailsResponse remove(Call call, RemoveOrgRequest request) {
    return call.write(
        tx -> {
          Organizations.remove(tx, call.caller().orgId());
          return DetailsResponse.ofChange(tx.created(), call.instance().id());
        });
  }

  private static DetailsResponse changed(Organization org) {
    return DetailsResponse.ofChange(org.stamp(), org.id());
  }
}
