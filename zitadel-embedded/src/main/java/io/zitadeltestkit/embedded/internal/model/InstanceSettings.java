package io.zitadeltestkit.embedded.internal.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else the instance is set to; the one row of its table, once somebody changed it.
 *
 * @param id the row's id
 * @param defaultLanguage the language of who chose none, as a BCP 47 tag
 * @param allowedLanguages the languages that may be chosen; none for all
 * @param publicRegistrationDisallowed whether nobody may register an organization
 * @param restrictedAt when the two were set; null if never
 * @param iframeEmbedding whether pages may stand in frames of others
 * @param allowedOrigins whose frames
 * @param impersonation whether tokens may be exchanged for those of other people
 * @param securedAt when the three were set; null if never
 * @param stamp when it was made and changed
 */
@RecordBuilder
public record InstanceSettings(
    String id,
    String defaultLanguage,
    List<String> allowedLanguages,
    boolean publicRegistrationDisallowed,
    @Nullable Stamp restrictedAt,
    boolean iframeEmbedding,
    List<String> allowedOrigins,
    boolean impersonation,
    @Nullable Stamp securedAt,
    Stamp stamp)
    implements Entity, InstanceSettingsBuilder.With {
  private static final String ROW = "settings";

  /** The table. */
  public static final Table<InstanceSettings> TABLE =
      Table.of("instance_settings", InstanceSettings.class);

  /** Returns the instance's settings, or those that every new instance begins with. */
  public static InstanceSettings of(State state) {
    return state
        .find(TABLE, ROW)
        .orElseGet(
            () ->
                new InstanceSettings(
                    ROW,
                    "en",
                    List.of(),
                    false,
                    null,
                    false,
                    List.of(),
                    false,
                    null,
                    InstanceInfo.of(state).stamp()));
  }
}
