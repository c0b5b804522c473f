package io.zitadeltestkit.embedded.internal.api.feature;

import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.FeatureFlag;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.GetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.GetInstanceFeaturesResponse;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.ImprovedPerformance;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.ImprovedPerformanceFeatureFlag;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.LoginV2;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.LoginV2FeatureFlag;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.SetInstanceFeaturesRequest;
import io.zitadeltestkit.embedded.internal.api.feature.FeatureMessages.Source;
import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.api.message.DetailsResponse;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceFeatures;
import io.zitadeltestkit.embedded.internal.operation.Call;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The features of an instance. Whether inherited ones are requested makes no difference yet. */
final class InstanceFeatureCalls {
  private InstanceFeatureCalls() {}

  static GetInstanceFeaturesResponse get(Call call, GetInstanceFeaturesRequest request) {
    InstanceFeatures set = InstanceFeatures.of(call.state());
    return new GetInstanceFeaturesResponse(
        Details.ofWrite(set.stamp(), call.instance().id()),
        flag(set, "loginDefaultOrg"),
        flag(set, "userSchema"),
        FeatureApi.OF_SYSTEM,
        improvedPerformance(set),
        flag(set, "debugOidcParentError"),
        flag(set, "oidcSingleV1SessionTermination"),
        FeatureApi.OF_SYSTEM,
        loginV2(set),
        flag(set, "permissionCheckV2"),
        flag(set, "consoleUseV2UserApi"));
  }

  private static FeatureFlag flag(InstanceFeatures set, String name) {
    Boolean value = set.flags().get(name);
    return value == null ? FeatureFlag.UNSET : new FeatureFlag(value, Source.SOURCE_INSTANCE);
  }

  private static ImprovedPerformanceFeatureFlag improvedPerformance(InstanceFeatures set) {
    List<String> names = set.improvedPerformance();
    return names == null
        ? ImprovedPerformanceFeatureFlag.UNSET
        : new ImprovedPerformanceFeatureFlag(
            names.stream().map(ImprovedPerformance::valueOf).toList(), Source.SOURCE_INSTANCE);
  }

  private static LoginV2FeatureFlag loginV2(InstanceFeatures set) {
    Boolean required = set.loginV2Required();
    return required == null
        ? LoginV2FeatureFlag.UNSET
        : new LoginV2FeatureFlag(required, set.loginV2BaseUri(), Source.SOURCE_INSTANCE);
  }

  /** What is set already changes nothing. */
  static DetailsResponse set(Call call, SetInstanceFeaturesRequest request) {
    if (request.flags().isEmpty()
        && request.improvedPerformance().isEmpty()
        && request.loginV2() == null) {
      throw Fault.invalidArgument("COMMAND-Vigh1", "No changes");
    }
    return new DetailsResponse(
        call.write(
            tx -> {
              InstanceFeatures before = InstanceFeatures.of(tx.state());
              InstanceFeatures after = with(before, request);
              InstanceFeatures kept =
                  after.equals(before)
                      ? before
                      : tx.put(InstanceFeatures.TABLE, after.withStamp(tx.changed(before)));
              return Details.ofWrite(kept.stamp(), call.instance().id());
            }));
  }

  private static InstanceFeatures with(
      InstanceFeatures before, SetInstanceFeaturesRequest request) {
    Map<String, Boolean> flags = new TreeMap<>(before.flags());
    flags.putAll(request.flags());
    LoginV2 login = request.loginV2();
    List<String> improved =
        request.improvedPerformance().isEmpty()
            ? before.improvedPerformance()
            : request.improvedPerformance().stream().map(Enum::name).toList();
    return before.with(
        b -> {
          b.flags(flags).improvedPerformance(improved);
          if (login != null) {
            b.loginV2Required(login.required()).loginV2BaseUri(login.baseUri());
          }
        });
  }

  static DetailsResponse reset(Call call, EmptyRequest request) {
    return new DetailsResponse(
        call.write(
            tx -> {
              InstanceFeatures before = InstanceFeatures.of(tx.state());
              InstanceFeatures after =
                  before.isEmpty()
                      ? before
                      : tx.put(
                          InstanceFeatures.TABLE,
                          new InstanceFeatures(
                              before.id(), Map.of(), null, null, null, tx.changed(before)));
              return Details.ofWrite(after.stamp(), call.instance().id());
            }));
  }
}
