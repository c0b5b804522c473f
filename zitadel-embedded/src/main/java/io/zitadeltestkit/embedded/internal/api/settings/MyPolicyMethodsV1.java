package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.LoginPolicyMessagesV1.Login;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Complexity;
import io.zitadeltestkit.embedded.internal.api.settings.PolicyViewsV1.Privacy;
import io.zitadeltestkit.embedded.internal.operation.Service;

/** Methods about the policies that apply to the caller. */
public final class MyPolicyMethodsV1 {
  private MyPolicyMethodsV1() {}

  /** Adds them to the service. */
  public static void addTo(Service service) {
    service
        .add(
            "GetMyPasswordComplexityPolicy",
            EmptyRequest.class,
            (call, request) ->
                PolicyResponseV1.of(Complexity.of(call.state(), call.caller().homeOrgId())))
        .add(
            "GetMyLabelPolicy",
            EmptyRequest.class,
            (call, request) ->
                PolicyResponseV1.of(LabelPolicyViewV1.of(call.state(), call.caller().orgId())))
        .add(
            "GetMyPrivacyPolicy",
            EmptyRequest.class,
            (call, request) -> PolicyResponseV1.of(Privacy.of(call.state(), call.caller().orgId())))
        .add(
            "GetMyLoginPolicy",
            EmptyRequest.class,
            (call, request) -> PolicyResponseV1.of(Login.of(call.state(), call.caller().orgId())));
  }
}
