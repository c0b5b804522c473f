/**
 * The settings: {@code zitadel.settings.v2.SettingsService}.
 *
 * <p>What an answer leaves out is null where a component may be null, else an empty text or list,
 * false, zero, the enum's default, or {@link java.time.Instant#EPOCH}. What this version doesn't
 * know is ignored; an enum has a constant for it.
 */
@NullMarked
package io.zitadeltestkit.client.settings;

import org.jspecify.annotations.NullMarked;
