package io.zitadeltestkit.embedded.internal.api.organization;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.IdRequest;
import io.zitadeltestkit.embedded.internal.api.message.ListDetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.OrgIdRequestV1;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.IsOrgUniqueRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.IsOrgUniqueResponse;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.ListOrgsRequest;
import io.zitadeltestkit.embedded.internal.api.organization.AdminOrgMessagesV1.ListOrgsResponse;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceInfo;
import io.zitadeltestkit.embedded.internal.model.organization.Organization;
import io.zitadeltestkit.embedded.internal.model.organization.OrganizationDomain;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.query.Listing;
import io.zitadeltestkit.embedded.internal.state.State;

/** The organizations of the instance. */
final class AdminOrgCallsV1 {
  private AdminOrgCallsV1() {}

  static OrgV1.GetResponse get(Call call, IdRequest request) {
    return OrgV1.get(call.state(), request.id());
  }

  static OrgV1.GetResponse getDefault(Call call, EmptyRequest request) {
    return OrgV1.get(call.state(), InstanceInfo.of(call.state()).defaultOrgId());
  }

  /** Whether name and domain are unused. */
  static IsOrgUniqueResponse isUnique(Call call, IsOrgUniqueRequest request) {
    if (request.name().isEmpty() && request.domain().isEmpty()) {
      throw Fault.invalidArgument("QUERY-DGqfd", "Request is invalid");
    }
    State state = call.listed();
    return new IsOrgUniqueResponse(
        state.all(Organization.TABLE).noneMatch(org -> org.name().equalsIgnoreCase(request.name()))
            && OrganizationDomain.verified(state, request.domain()).isEmpty());
  }

  static DetailsResponseV1 setDefault(Call call, OrgIdRequestV1 request) {
    return call.write(
        tx -> {
          InstanceInfo info = InstanceInfo.of(tx.state());
          if (info.defaultOrgId().equals(request.orgId())) {
            throw Fault.failedPrecondition("INST-SDfw2", "Errors.Instance.NotChanged");
          }
          if (tx.find(Organization.TABLE, request.orgId()).filter(Organization::active).isEmpty()) {
            throw Fault.failedPrecondition("INSTA-Wfe21", "Organisation not found");
          }
          InstanceInfo changed =
              tx.put(
                  InstanceInfo.TABLE,
                  info.with(b -> b.defaultOrgId(request.orgId()).stamp(tx.changed(info))));
          return DetailsResponseV1.ofChange(changed.stamp(), changed.id());
        });
  }

  static ListOrgsResponse list(Call call, ListOrgsRequest request) {
    State state = call.listed();
    Listing<Organization> page =
        OrgQueryV1.page(
            state,
            state.all(Organization.TABLE),
            request.queries(),
            request.sortingColumn(),
            request.query());
    return new ListOrgsResponse(ListDetailsV1.of(call, page), page.map(OrgV1::of).items());
  }

  static DetailsResponseV1 remove(Call call, OrgIdRequestV1 request) {
    return call.write(
        tx -> {
          Organizations.remove(tx, request.orgId());
          return DetailsResponseV1.ofChange(tx.created(), call.instance().id());
        });
  }
}
