package io.zitadeltestkit.embedded.internal.api.settings;

import io.zitadeltestkit.embedded.internal.api.message.DetailsResponseV1;
import io.zitadeltestkit.embedded.internal.api.message.DetailsV1;
import io.zitadeltestkit.embedded.internal.api.message.EmptyRequest;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.GetRestrictionsResponse;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.SetDefaultLanguageRequest;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.SetRestrictionsRequest;
import io.zitadeltestkit.embedded.internal.api.settings.InstanceSettingsMessagesV1.SetRestrictionsRequest.SelectLanguages;
import io.zitadeltestkit.embedded.internal.fault.Fault;
import io.zitadeltestkit.embedded.internal.model.instance.InstanceSettings;
import io.zitadeltestkit.embedded.internal.operation.Call;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The allowed languages, and whether organizations may register. */
final class RestrictionCallsV1 {
  private RestrictionCallsV1() {}

  static GetRestrictionsResponse get(Call call, EmptyRequest request) {
    InstanceSettings settings = InstanceSettings.of(call.state());
    return new GetRestrictionsResponse(
        DetailsV1.ofSetting(settings.restrictedAt(), call.instance().id()),
        settings.publicRegistrationDisallowed(),
        settings.allowedLanguages());
  }

  static DetailsResponseV1 set(Call call, SetRestrictionsRequest request) {
    Boolean disallow = request.disallowPublicOrgRegistration();
    SelectLanguages languages = request.allowedLanguages();
    if (disallow == null && languages == null) {
      throw Fault.invalidArgument("COMMAND-oASwj", "No restrictions specified");
    }
    List<String> wanted = languages == null ? null : Languages.parse(languages.list());
    return call.write(
        tx -> {
          InstanceSettings before = InstanceSettings.of(tx.state());
          List<String> allowed =
              wanted == null
                  ? before.allowedLanguages()
                  : checked(wanted, before.defaultLanguage());
          InstanceSettings after =
              before.with(
                  b ->
                      b.allowedLanguages(allowed)
                          .publicRegistrationDisallowed(
                              disallow == null ? before.publicRegistrationDisallowed() : disallow));
          boolean unchanged =
              after.publicRegistrationDisallowed() == before.publicRegistrationDisallowed()
                  && Set.copyOf(allowed).equals(Set.copyOf(before.allowedLanguages()));
          if (unchanged && (wanted == null || before.restrictedAt() != null)) {
            return DetailsResponseV1.ofSetting(before.restrictedAt(), call.instance().id());
          }
          Stamp stamp = tx.changed(before);
          tx.put(InstanceSettings.TABLE, after.withRestrictedAt(stamp));
          return DetailsResponseV1.ofSetting(stamp, call.instance().id());
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
        languages.stream()
            .filter(language -> !language.equals(Languages.UNDEFINED))
            .filter(language -> !Languages.SUPPORTED.contains(language))
            .toList();
    if (unknown.size() == 1) {
      throw InstanceSettingsMethodsV1.notSupported();
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

  static DetailsResponseV1 setLanguage(Call call, SetDefaultLanguageRequest request) {
    String language = Languages.parse(List.of(request.language())).get(0);
    if (language.equals(Languages.UNDEFINED)) {
      throw Fault.invalidArgument("LANG-3M9f2", "Language is undefined");
    }
    if (!Languages.SUPPORTED.contains(language)) {
      throw InstanceSettingsMethodsV1.notSupported();
    }
    return call.write(
        tx -> {
          InstanceSettings before = InstanceSettings.of(tx.state());
          if (!Languages.allowed(tx.state()).contains(language)) {
            throw Fault.failedPrecondition("LANG-2M9fs", "Language is not allowed");
          }
          if (before.defaultLanguage().equals(language)) {
            throw Fault.failedPrecondition("INST-DS3rq", "Errors.Instance.NotChanged");
          }
          InstanceSettings changed =
              tx.put(
                  InstanceSettings.TABLE,
                  before.with(b -> b.defaultLanguage(language).stamp(tx.changed(before))));
          return DetailsResponseV1.ofChange(changed.stamp(), call.instance().id());
        });
  }
}
