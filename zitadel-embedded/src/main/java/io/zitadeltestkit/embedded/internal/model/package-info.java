/**
 * The entities of an instance, a folder a subject; {@link
 * io.zitadeltestkit.embedded.internal.model.Tables} lists their tables.
 */
@NullMarked
package io.zitadeltestkit.embedded.internal.model;

import org.jspecify.annotations.NullMarked;
