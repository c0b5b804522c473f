package io.zitadeltestkit.embedded.internal.api.feature;

import io.zitadeltestkit.embedded.internal.api.message.Details;
import io.zitadeltestkit.embedded.internal.proto.Numbered;
import io.zitadeltestkit.embedded.internal.validation.DefinedEnum;
import io.zitadeltestkit.embedded.internal.validation.NotDefault;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Requests and answers of {@code zitadel.feature.v2.FeatureService}. */
interface FeatureMessages {
  record GetInstanceFeaturesRequest(boolean inheritance) {}

  record GetInstanceFeaturesResponse(
      Details details,
      FeatureFlag loginDefaultOrg,
      FeatureFlag userSchema,
      FeatureFlag oidcTokenExchange,
      ImprovedPerformanceFeatureFlag improvedPerformance,
      FeatureFlag debugOidcParentError,
      FeatureFlag oidcSingleV1SessionTermination,
      FeatureFlag enableBackChannelLogout,
      LoginV2FeatureFlag loginV2,
      FeatureFlag permissionCheckV2,
      FeatureFlag consoleUseV2UserApi) {}

  /** Sets the given features; the others are kept. */
  record SetInstanceFeaturesRequest(
      @Nullable Boolean loginDefaultOrg,
      @Nullable Boolean userSchema,
      @Nullable Boolean oidcTokenExchange,
      @NotDefault @DefinedEnum List<ImprovedPerformance> improvedPerformance,
      @Nullable Boolean debugOidcParentError,
      @Nullable Boolean oidcSingleV1SessionTermination,
      @Nullable Boolean enableBackChannelLogout,
      @Nullable LoginV2 loginV2,
      @Nullable Boolean permissionCheckV2,
      @Nullable Boolean consoleUseV2UserApi) {
    /**
     * Returns the given flags by name, except those that every server has by now: setting them has
     * no effect.
     */
    Map<String, Boolean> flags() {
      Map<String, Boolean> named = new LinkedHashMap<>();
      put(named, "loginDefaultOrg", loginDefaultOrg);
      put(named, "userSchema", userSchema);
      put(named, "debugOidcParentError", debugOidcParentError);
      put(named, "oidcSingleV1SessionTermination", oidcSingleV1SessionTermination);
      put(named, "permissionCheckV2", permissionCheckV2);
      put(named, "consoleUseV2UserApi", consoleUseV2UserApi);
      return named;
    }

    private static void put(Map<String, Boolean> named, String name, @Nullable Boolean flag) {
      if (flag != null) {
        named.put(name, flag);
      }
    }
  }

  record LoginV2(boolean required, @Nullable String baseUri) {}

  record GetSystemFeaturesResponse(
      Details details,
      FeatureFlag loginDefaultOrg,
      FeatureFlag userSchema,
      FeatureFlag oidcTokenExchange,
      ImprovedPerformanceFeatureFlag improvedPerformance,
      FeatureFlag oidcSingleV1SessionTermination,
      FeatureFlag enableBackChannelLogout,
      LoginV2FeatureFlag loginV2,
      FeatureFlag permissionCheckV2) {}

  record FeatureFlag(boolean enabled, Source source) {
    static final FeatureFlag UNSET = new FeatureFlag(false, Source.SOURCE_UNSPECIFIED);
  }

  record ImprovedPerformanceFeatureFlag(List<ImprovedPerformance> executionPaths, Source source) {
    static final ImprovedPerformanceFeatureFlag UNSET =
        new ImprovedPerformanceFeatureFlag(List.of(), Source.SOURCE_UNSPECIFIED);
  }

  enum ImprovedPerformance implements Numbered {
    IMPROVED_PERFORMANCE_UNSPECIFIED(0),
    IMPROVED_PERFORMANCE_PROJECT_GRANT(2),
    IMPROVED_PERFORMANCE_PROJECT(3),
    IMPROVED_PERFORMANCE_USER_GRANT(4),
    IMPROVED_PERFORMANCE_ORG_DOMAIN_VERIFIED(5),
    UNRECOGNIZED(-1);

    private final int number;

    ImprovedPerformance(int number) {
      this.number = number;
    }

    @Override
    public int number() {
      return number;
    }
  }

  record LoginV2FeatureFlag(boolean required, @Nullable String baseUri, Source source) {
    static final LoginV2FeatureFlag UNSET =
        new LoginV2FeatureFlag(false, null, Source.SOURCE_UNSPECIFIED);
  }

  enum Source {
    SOURCE_UNSPECIFIED,
    SOURCE_SYSTEM,
    SOURCE_INSTANCE,
    SOURCE_ORGANIZATION,
    SOURCE_PROJECT,
    SOURCE_APP,
    SOURCE_USER
  }
}
