package io.zitadeltestkit.embedded.internal.model.instance;

import io.soabase.recordbuilder.core.RecordBuilder;
import io.zitadeltestkit.embedded.internal.state.Entity;
import io.zitadeltestkit.embedded.internal.state.Stamp;
import io.zitadeltestkit.embedded.internal.state.State;
import io.zitadeltestkit.embedded.internal.state.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Other settings of the instance; the only row of its table, which exists once it was changed.
 *
 * @param id the row's id
 * @param defaultLanguage the default language, a BCP 47 tag
 * @param allowedLanguages the allowed languages; empty for all
 * @param publicRegistrationDisallowed whether registering an organization is forbidden
 * @param restrictedAt when the two were set; null if never
 * @param iframeEmbedding whether other pages may frame the server's pages
 * @param allowedOrigins the origins of those pages
 * @param impersonation whether tokens may be exchanged for those of other people
 * @param securedAt when the three were set; null if never
 * @param stamp when it was created and changed
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

  /** Returns the instance's settings, or the defaults of a new instance. */
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
