/** What is configured: {@code zitadel.settings.v2.SettingsService}. */
@NullMarked
package io.zitadeltestkit.client.settings;

import org.jspecify.annotations.NullMarked;
