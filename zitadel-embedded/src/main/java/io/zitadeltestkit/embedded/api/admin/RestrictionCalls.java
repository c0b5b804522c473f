package io.zitadeltestkit.embedded.api.admin;

import io.zitadeltestkit.embedded.api.admin.SettingsMessages.GetRestrictionsResponse;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.Nothing;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.SetDefaultLanguageRequest;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.SetRestrictionsRequest;
import io.zitadeltestkit.embedded.api.admin.SettingsMessages.SetRestrictionsRequest.SelectLanguages;
import io.zitadeltestkit.embedded.api.common.Languages;
import io.zitadeltestkit.embedded.api.common.V1Details;
import io.zitadeltestkit.embedded.api.v1.DetailsResponse;
import io.zitadeltestkit.embedded.fault.Fault;
import io.zitadeltestkit.embedded.model.InstanceSettings;
import io.zitadeltestkit.embedded.model.Stamp;
import io.zitadeltestkit.embedded.operation.Call;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which languages there are, and whether organisations may register. */
final class RestrictionCalls {
  private RestrictionCalls() {}

  static GetRestrictionsResponse get(Call call, Nothing request) {
    InstanceSettings settings = InstanceSettings.of(call.state());
    Stamp stamp = settings.restrictedAt();
    return new GetRestrictionsResponse(
        V1Details.of(stamp == null ? settings.stamp() : stamp, call.instance().id()),
        settings.publicRegistrationDisallowed(),
        settings.allowedLanguages());
  }

  static DetailsResponse set(Call call, SetRestrictionsRequest request) {
    Boolean disallow = request.disallowPublicOrgRegistration();
    SelectLanguages languages = request.allowedLanguages();
    if (disallow == null && languages == null) {
      throw Fault.invalidArgument("COMMAND-oASwj", "No restrictions specified");
    }
    return call.write(
        tx -> {
          InstanceSettings before = InstanceSettings.of(tx.state());
          List<String> allowed =
              languages == null
                  ? before.allowedLanguages()
                  : checked(languages.list(), before.defaultLanguage());
          Stamp stamp = tx.changed(before);
          tx.put(
              InstanceSettings.TABLE,
              before.with(
                  b ->
                      b.allowedLanguages(allowed)
                          .publicRegistrationDisallowed(
                              disallow == null ? before.publicRegistrationDisallowed() : disallow)
                          .restrictedAt(stamp)));
          return DetailsResponse.ofChange(stamp, call.instance().id());
        });
  }

  private static List<String> checked(List<String> languages, String defaultLanguage) {
    List<String> repeated = repeated(languages);
    if (repeated.size() == 1) {
      throw Fault.invalidArgument("LANG-XHiK5", "Errors.Languages.Duplicate: " + repeated);
    }
    if (!repeated.isEmpty()) {
      throw Fault.invalidArgument("LANG-3M9f2", "Languages have duplicates");
    }
    List<String> unknown =
        languages.stream().filter(language -> !Languages.SUPPORTED.contains(language)).toList();
    if (unknown.size() == 1) {
      throw SettingsMethods.notSupported();
    }
    if (!unknown.isEmpty()) {
      throw Fault.invalidArgument(
          "LANG-XHiK5", "Errors.Languages.NotSupported: [" + String.join(" ", unknown) + "]");
    }
    if (!languages.isEmpty() && !languages.contains(defaultLanguage)) {
      throw Fault.failedPrecondition("COMMAND-L0m2u", "The default language must be allowed");
    }
    return languages;
  }

  private static List<String> repeated(List<String> languages) {
    Set<String> seen = new HashSet<>();
    return languages.stream().filter(language -> !seen.add(language)).toList();
  }

  static DetailsResponse setLanguage(Call call, SetDefaultLanguageRequest request) {
    if (!Languages.SUPPORTED.contains(request.language())) {
      throw SettingsMethods.notSupported();
    }
    return call.write(
        tx -> {
          InstanceSettings before = InstanceSettings.of(tx.state());
          if (before.defaultLanguage().equals(request.language())) {
            throw Fault.failedPrecondition("INST-DS3rq", "Errors.Instance.NotChanged");
          }
          if (!Languages.allowed(tx.state()).contains(request.language())) {
            throw Fault.failedPrecondition("LANG-2M9fs", "Language is not allowed");
          }
          InstanceSettings changed =
              tx.put(
                  InstanceSettings.TABLE,
                  before.with(
                      b -> b.defaultLanguage(request.language()).stamp(tx.changed(before))));
          return DetailsResponse.ofChange(changed.stamp(), call.instance().id());
        });
  }
}
