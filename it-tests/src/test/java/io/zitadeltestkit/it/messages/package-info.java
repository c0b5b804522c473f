/** Finds the messages of client and extension in their sources, for the page about them. */
@NullMarked
package io.zitadeltestkit.it.messages;

import org.jspecify.annotations.NullMarked;
