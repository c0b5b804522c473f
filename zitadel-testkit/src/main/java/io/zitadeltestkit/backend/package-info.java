/**
 * Backends: a Zitadel embedded in this JVM, in a container, or a running one. Which one a test gets
 * is decided in package {@code io.zitadeltestkit.junit}: {@link io.zitadeltestkit.junit.Backend}
 * names them, {@code SettingsSource} reads the setting, {@code AutoBackend} resolves {@code AUTO},
 * and {@code Servers} and {@code ServerSlot} start it.
 */
@NullMarked
package io.zitadeltestkit.backend;

import org.jspecify.annotations.NullMarked;
