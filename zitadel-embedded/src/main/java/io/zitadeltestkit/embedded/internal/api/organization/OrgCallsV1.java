package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.administrator.OrganizationAdministrators;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.V1Details;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.AddOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.AddOrgResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.DeactivateOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.GetMyOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.GetOrgByDomainGlobalRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.ReactivateOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.RemoveOrgRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.UpdateOrgRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.Organization;
import io.zitadeltestkit.embedded.internal.model.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;

/** Reads and changes the organization of a call, and creates others. */
final class OrgCallsV1 {
  private OrgCallsV1() {}

  static OrgV1.GetResponse get(Call call, GetMyOrgRequest request) {
    return OrgV1.get(call.state(), call.caller().orgId());
  }

  static OrgV1.GetResponse byDomain(Call call, GetOrgByDomainGlobalRequest request) {
    return new OrgV1.GetResponse(
        OrgV1.of(
            call.listed()
                .all(Organization.TABLE, org -> org.primaryDomain().equals(request.domain()))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("QUERY-iTTGJ", Organizations.NOT_FOUND))));
  }

  /** The creator becomes the owner. */
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

  /** The real server returns the time of this change as creation date. */
  static DetailsResponseV1 rename(Call call, UpdateOrgRequest request) {
    Organization renamed =
        call.write(
            tx ->
                Organizations.rename(
                    tx,
                    call.caller().orgId(),
                    request.name(),
                    call.requestedDomain(),
                    Organizations.ALLOWED));
    return DetailsResponseV1.ofMaking(renamed.stamp(), renamed.id());
  }

  static DetailsResponseV1 deactivate(Call call, DeactivateOrgRequest request) {
    return changed(call.write(tx -> Organizations.deactivate(tx, call.caller().orgId())));
  }

  static DetailsResponseV1 reactivate(Call call, ReactivateOrgRequest request) {
    return changed(call.write(tx -> Organizations.activate(tx, call.caller().orgId())));
  }

  static DetailsResponseV1 remove(Call call, RemoveOrgRequest request) {
    return call.write(
        tx -> {
          Organizations.remove(tx, call.caller().orgId());
          return DetailsResponseV1.ofChange(tx.created(), call.instance().id());
        });
  }

  private static DetailsResponseV1 changed(Organization org) {
    return DetailsResponseV1.ofChange(org.stamp(), org.id());
  }
}
