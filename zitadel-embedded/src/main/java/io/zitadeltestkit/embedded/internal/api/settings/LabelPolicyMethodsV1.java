package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.policy.LabelPolicy;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.operation.Service;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Tx;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The methods about the branding of the pages. Changes are shown once they are activated. */
final class LabelPolicyMethodsV1 {
  private static final PolicyRulesV1<LabelPolicy> RULES =
      new PolicyRulesV1<>(
          LabelPolicy.PREVIEW,
          () -> Fault.alreadyExists("Org-2B0ps", "Errors.Org.LabelPolicy.AlreadyExists"),
          () -> missing("Org-0K9dq"),
          () -> Fault.failedPrecondition("Org-8nfSr", "Private Label Policy has not been changed"),
          () -> missing("Org-3M9df"),
          () ->
              Fault.failedPrecondition(
                  "INSTANCE-28fHe", "Default Private Label Policy has not been changed"));

  /** The assets that can be removed from a policy, and the error id if there is no policy. */
  private static final Map<String, String> ASSETS =
      Map.of(
          "Logo", "ORG-4MVsf",
          "LogoDark", "ORG-0peQw",
          "Icon", "ORG-1nd9f",
          "IconDark", "ORG-3NFos",
          "Font", "ORG-4n9SD");

  private LabelPolicyMethodsV1() {}

  static void addToManagement(Service service) {
    service
        .add(
            "GetLabelPolicy",
            EmptyRequest.class,
            (call, request) -> ofOrg(call, LabelPolicyViewV1::of))
        .add(
            "GetPreviewLabelPolicy",
            EmptyRequest.class,
            (call, request) -> ofOrg(call, LabelPolicyViewV1::preview))
        .add(
            "GetDefaultLabelPolicy",
            EmptyRequest.class,
            (call, request) -> ofInstance(call, LabelPolicyViewV1::of))
        .add("AddCustomLabelPolicy", LabelPolicyRequestV1.class, LabelPolicyMethodsV1::add)
        .add("UpdateCustomLabelPolicy", LabelPolicyRequestV1.class, LabelPolicyMethodsV1::change)
        .add(
            "ActivateCustomLabelPolicy",
            EmptyRequest.class,
            (call, request) -> call.write(tx -> activateOwn(tx, call.caller().orgId())))
        .add("ResetLabelPolicyToDefault", EmptyRequest.class, LabelPolicyMethodsV1::reset)
        .with(LabelPolicyMethodsV1::addOwnAssets);
  }

  private static void addOwnAssets(Service service) {
    ASSETS.forEach(
        (asset, missingId) ->
            service.add(
                "RemoveCustomLabelPolicy" + asset,
                EmptyRequest.class,
                (call, request) ->
                    call.write(
                        tx ->
                            withoutAsset(
                                tx,
                                tx.get(
                                    LabelPolicy.PREVIEW,
                                    call.caller().orgId(),
                                    () -> missing(missingId))))));
  }

  static void addToAdmin(Service service) {
    service
        .add(
            "GetLabelPolicy",
            EmptyRequest.class,
            (call, request) -> ofInstance(call, LabelPolicyViewV1::of))
        .add(
            "GetPreviewLabelPolicy",
            EmptyRequest.class,
            (call, request) -> ofInstance(call, LabelPolicyViewV1::preview))
        .add("UpdateLabelPolicy", LabelPolicyRequestV1.class, LabelPolicyMethodsV1::changeDefault)
        .add(
            "ActivateLabelPolicy",
            EmptyRequest.class,
            (call, request) ->
                call.write(
                    tx -> activate(tx, LabelPolicy.preview(tx.state(), call.instance().id()))));
    for (String asset : ASSETS.keySet()) {
      service.add(
          "RemoveLabelPolicy" + asset,
          EmptyRequest.class,
          (call, request) ->
              call.write(
                  tx -> withoutAsset(tx, LabelPolicy.preview(tx.state(), call.instance().id()))));
    }
  }

  /** Nothing can be uploaded here, so the asset does not exist, which is not an error. */
  private static DetailsResponseV1 withoutAsset(Tx tx, LabelPolicy preview) {
    LabelPolicy changed =
        tx.put(LabelPolicy.PREVIEW, preview.with(b -> b.stamp(tx.changed(preview))));
    return DetailsResponseV1.ofChange(changed.stamp(), changed.id());
  }

  private static PolicyResponseV1<LabelPolicyViewV1> ofOrg(
      Call call, BiFunction<State, String, LabelPolicyViewV1> view) {
    LabelPolicyViewV1 policy = view.apply(call.state(), call.caller().orgId());
    return new PolicyResponseV1<>(policy, policy.isDefault());
  }

  private static PolicyResponseV1<LabelPolicyViewV1> ofInstance(
      Call call, BiFunction<State, String, LabelPolicyViewV1> view) {
    return PolicyResponseV1.of(view.apply(call.state(), call.instance().id()));
  }

  private static DetailsResponseV1 add(Call call, LabelPolicyRequestV1 request) {
    return RULES.add(call, request.of(call.caller().orgId()));
  }

  private static DetailsResponseV1 change(Call call, LabelPolicyRequestV1 request) {
    Function<Stamp, LabelPolicy> policy = request.of(call.caller().orgId());
    return RULES.change(call, (before, stamp) -> policy.apply(stamp));
  }

  private static DetailsResponseV1 changeDefault(Call call, LabelPolicyRequestV1 request) {
    String instanceId = call.instance().id();
    Function<Stamp, LabelPolicy> policy = request.of(instanceId);
    return RULES.changeDefault(
        call,
        tx -> LabelPolicy.preview(tx.state(), instanceId),
        (before, stamp) -> policy.apply(stamp));
  }

  private static DetailsResponseV1 activateOwn(Tx tx, String orgId) {
    return activate(tx, tx.get(LabelPolicy.PREVIEW, orgId, () -> missing("ORG-34mSE")));
  }

  private static DetailsResponseV1 activate(Tx tx, LabelPolicy preview) {
    LabelPolicy shown = tx.put(LabelPolicy.TABLE, preview.with(b -> b.stamp(tx.changed(preview))));
    return DetailsResponseV1.ofChange(shown.stamp(), shown.id());
  }

  private static DetailsResponseV1 reset(Call call, EmptyRequest request) {
    return call.write(
        tx -> {
          String orgId = call.caller().orgId();
          tx.get(LabelPolicy.PREVIEW, orgId, RULES.notSet());
          tx.remove(LabelPolicy.PREVIEW, orgId);
          tx.remove(LabelPolicy.TABLE, orgId);
          return DetailsResponseV1.ofChange(tx.created(), orgId);
        });
  }

  private static Fault missing(String id) {
    return Fault.notFound(id, "Private Label Policy not found");
  }
}
