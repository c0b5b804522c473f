package io.zitadeltestkit.client.settings;

import java.util.List;

/**
 * The general settings of the instance.
 *
 * @param defaultOrganizationId the id of the organization that is used by default
 * @param defaultLanguage a BCP 47 tag
 * @param supportedLanguages the languages of Zitadel's translations
 * @param allowedLanguages which of them may be chosen
 */
public record GeneralSettings(
    String defaultOrganizationId,
    String defaultLanguage,
    List<String> supportedLanguages,
    List<String> allowedLanguages) {

  /**
   * The general settings of the instance.
   *
   * @param defaultOrganizationId the id of the default organization
   * @param defaultLanguage a BCP 47 tag
   * @param supportedLanguages the languages of Zitadel's translations
   * @param allowedLanguages which of them may be chosen
   */
  public GeneralSettings {
    supportedLanguages = List.copyOf(supportedLanguages);
    allowedLanguages = List.copyOf(allowedLanguages);
  }
}
