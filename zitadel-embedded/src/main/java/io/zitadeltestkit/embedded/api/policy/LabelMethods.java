package io.zitadeltestkit.embedded.api.policy;

import io.zitadeltestkit.embedded.api.policy.LabelMessages.AddCustomLabelPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LabelMessages.UpdateCustomLabelPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.LabelMessages.UpdateLabelPolicyRequest;
import io.zitadeltestkit.embedded.api.policy.PolicyMessages.Nothing;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.api.v1.FirstGeneration;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.LabelPolicy;
import io.zitadeltestkit.embedded.model.State;
import io.zitadeltestkit.embedded.model.Tx;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.Map;
import java.util.function.BiFunction;

/** The methods about what the pages look like. Changes are seen when they are activated. */
final class LabelMethods {
  private static final PolicyRules<LabelPolicy> RULES =
      new PolicyRules<>(
          LabelPolicy.PREVIEW,
          () -> Fault.alreadyExists("Org-2B0ps", "Errors.Org.LabelPolicy.AlreadyExists"),
          () -> missing("Org-0K9dq"),
          () -> Fault.failedPrecondition("Org-8nfSr", "Private Label Policy has not been changed"),
          () -> missing("Org-3M9df"),
          () -> Fault.failedPrecondition("INSTANCE-28fHe", "Errors.IAM.LabelPolicy.NotChanged"));

  /** What can be removed from a policy, and the id of the refusal if there is no policy. */
  private static final Map<String, String> ASSETS =
      Map.of(
          "Logo", "ORG-4MVsf",
          "LogoDark", "ORG-0peQw",
          "Icon", "ORG-1nd9f",
          "IconDark", "ORG-3NFos",
          "Font", "ORG-4n9SD");

  private LabelMethods() {}

  static void addToManagement(FirstGeneration service) {
    service
        .add("GetLabelPolicy", Nothing.class, (call, request) -> ofOrg(call, LabelView::of))
        .add(
            "GetPreviewLabelPolicy",
            Nothing.class,
            (call, request) -> ofOrg(call, LabelView::preview))
        .add(
            "GetDefaultLabelPolicy",
            Nothing.class,
            (call, request) -> ofInstance(call, LabelView::of))
        .add("AddCustomLabelPolicy", AddCustomLabelPolicyRequest.class, LabelMethods::add)
        .add("UpdateCustomLabelPolicy", UpdateCustomLabelPolicyRequest.class, LabelMethods::change)
        .add(
            "ActivateCustomLabelPolicy",
            Nothing.class,
            (call, request) -> call.write(tx -> activateOwn(tx, call.caller().orgId())))
        .add("ResetLabelPolicyToDefault", Nothing.class, LabelMethods::reset)
        .with(LabelMethods::addOwnAssets);
  }

  private static void addOwnAssets(FirstGeneration service) {
    ASSETS.forEach(
        (asset, missingId) ->
            service.add(
                "RemoveCustomLabelPolicy" + asset,
                Nothing.class,
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

  static void addToAdmin(FirstGeneration service) {
    service
        .add("GetLabelPolicy", Nothing.class, (call, request) -> ofInstance(call, LabelView::of))
        .add(
            "GetPreviewLabelPolicy",
            Nothing.class,
            (call, request) -> ofInstance(call, LabelView::preview))
        .add("UpdateLabelPolicy", UpdateLabelPolicyRequest.class, LabelMethods::changeDefault)
        .add(
            "ActivateLabelPolicy",
            Nothing.class,
            (call, request) ->
                call.write(
                    tx -> activate(tx, LabelPolicy.preview(tx.state(), call.instance().id()))));
    for (String asset : ASSETS.keySet()) {
      service.add(
          "RemoveLabelPolicy" + asset,
          Nothing.class,
          (call, request) ->
              call.write(
                  tx -> withoutAsset(tx, LabelPolicy.preview(tx.state(), call.instance().id()))));
    }
  }

  /** Nothing can be uploaded here, so what is removed is not there; that is no fault. */
  private static DetailsResponse withoutAsset(Tx tx, LabelPolicy preview) {
    LabelPolicy changed =
        tx.put(LabelPolicy.PREVIEW, preview.with(b -> b.stamp(tx.changed(preview))));
    return DetailsResponse.ofChange(changed.stamp(), changed.id());
  }

  private static PolicyResponse<LabelView> ofOrg(
      Call call, BiFunction<State, String, LabelView> view) {
    LabelView policy = view.apply(call.state(), call.caller().orgId());
    return new PolicyResponse<>(policy, policy.isDefault());
  }

  private static PolicyResponse<LabelView> ofInstance(
      Call call, BiFunction<State, String, LabelView> view) {
    return PolicyResponse.of(view.apply(call.state(), call.instance().id()));
  }

  private static DetailsResponse add(Call call, AddCustomLabelPolicyRequest request) {
    return RULES.add(call, stamp -> request.of(call.caller().orgId(), stamp));
  }

  private static DetailsResponse change(Call call, UpdateCustomLabelPolicyRequest request) {
    return RULES.change(call, (before, stamp) -> request.of(call.caller().orgId(), stamp));
  }

  private static DetailsResponse changeDefault(Call call, UpdateLabelPolicyRequest request) {
    String instanceId = call.instance().id();
    return RULES.changeDefault(
        call,
        tx -> LabelPolicy.preview(tx.state(), instanceId),
        (before, stamp) -> request.of(instanceId, stamp));
  }

  private static DetailsResponse activateOwn(Tx tx, String orgId) {
    return activate(tx, tx.get(LabelPolicy.PREVIEW, orgId, () -> missing("ORG-34mSE")));
  }

  private static DetailsResponse activate(Tx tx, LabelPolicy preview) {
    LabelPolicy shown = tx.put(LabelPolicy.TABLE, preview.with(b -> b.stamp(tx.changed(preview))));
    return DetailsResponse.ofChange(shown.stamp(), shown.id());
  }

  private static DetailsResponse reset(Call call, Nothing request) {
    return call.write(
        tx -> {
          String orgId = call.caller().orgId();
          tx.get(LabelPolicy.PREVIEW, orgId, RULES.notSet());
          tx.remove(LabelPolicy.PREVIEW, orgId);
          tx.remove(LabelPolicy.TABLE, orgId);
          return DetailsResponse.ofChange(tx.created(), orgId);
        });
  }

  private static Fault missing(String id) {
    return Fault.notFound(id, "Private Label Policy not found");
  }
}
