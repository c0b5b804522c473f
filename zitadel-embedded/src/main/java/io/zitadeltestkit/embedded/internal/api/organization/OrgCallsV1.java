package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.administrator.OrganizationAdministrators;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.DomainRequestV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.AddOrgResponse;
import io.zitadeltestkit.embedded.internal.api.organization.OrgMessagesV1.OrgNameRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.user.User;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;

/** Reads and changes the organization of a call, and creates others. */
final class OrgCallsV1 {
  private OrgCallsV1() {}

  static OrgV1.GetResponse get(Call call, EmptyRequest request) {
    return OrgV1.get(call.state(), call.caller().orgId());
  }

  static OrgV1.GetResponse byDomain(Call call, DomainRequestV1 request) {
    return new OrgV1.GetResponse(
        OrgV1.of(
            call.listed()
                .all(Organization.TABLE, org -> org.primaryDomain().equals(request.domain()))
                .findFirst()
                .orElseThrow(() -> Fault.notFound("QUERY-iTTGJ", Organizations.NOT_FOUND))));
  }

  /** Who makes an organization owns it. */
  static AddOrgResponse add(Call call, OrgNameRequest request) {
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
    return new AddOrgResponse(org.id(), DetailsV1.ofMaking(org.stamp(), org.id()));
  }

  /** The real server tells the time of this change as that of a making. */
  static DetailsResponseV1 rename(Call call, OrgNameRequest request) {
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

  static DetailsResponseV1 deactivate(Call call, EmptyRequest request) {
    return changed(call.write(tx -> Organizations.deactivate(tx, call.caller().orgId())));
  }

  static DetailsResponseV1 reactivate(Call call, EmptyRequest request) {
    return changed(call.write(tx -> Organizations.activate(tx, call.caller().orgId())));
  }

  static DetailsResponseV1 remove(Call call, EmptyRequest request) {
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
