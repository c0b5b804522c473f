package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.message.OrgIdRequestV1;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.CustomDomainPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.CustomFields;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.CustomOrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.DomainPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.Fields;
import io.zitadeltestkit.embedded.internal.api.settings.DomainPolicyMessagesV1.OrgIAMPolicyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Domain;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.OrgIam;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Handler;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.state.State;
import java.util.function.BiFunction;

/** The methods about domain policies: only administrators of the instance may change them. */
final class DomainPolicyMethodsV1 {
  private DomainPolicyMethodsV1() {}

  static void addToManagement(Service service) {
    BiFunction<Call, EmptyRequest, String> owner = (call, request) -> call.caller().orgId();
    service
        .add("GetDomainPolicy", EmptyRequest.class, shown(owner, Domain::of))
        .add("GetOrgIAMPolicy", EmptyRequest.class, shown(owner, OrgIam::of));
  }

  static void addToAdmin(Service service) {
    addForm(
        service,
        "DomainPolicy",
        Domain::of,
        DomainPolicyRequest.class,
        CustomDomainPolicyRequest.class);
    addForm(
        service,
        "OrgIAMPolicy",
        OrgIam::of,
        OrgIAMPolicyRequest.class,
        CustomOrgIAMPolicyRequest.class);
  }

  /** The old form of the methods, under the policy's old name, does the same. */
  private static <V> void addForm(
      Service service,
      String name,
      BiFunction<State, String, V> view,
      Class<? extends Fields> ofInstance,
      Class<? extends CustomFields> ofOrg) {
    service
        .add("Get" + name, EmptyRequest.class, shown((call, request) -> call.instance().id(), view))
        .add("Update" + name, ofInstance, DomainPolicyCallsV1::changeDefault)
        .add(
            "GetCustom" + name,
            OrgIdRequestV1.class,
            shown((call, request) -> request.orgId(), view))
        .add("AddCustom" + name, ofOrg, DomainPolicyCallsV1::add)
        .add("UpdateCustom" + name, ofOrg, DomainPolicyCallsV1::change)
        .add("ResetCustom" + name + "ToDefault", OrgIdRequestV1.class, DomainPolicyCallsV1::reset);
  }

  private static <Q, V> Handler<Q, PolicyResponseV1<V>> shown(
      BiFunction<Call, Q, String> owner, BiFunction<State, String, V> view) {
    return (call, request) ->
        PolicyResponseV1.of(view.apply(call.state(), owner.apply(call, request)));
  }
}
