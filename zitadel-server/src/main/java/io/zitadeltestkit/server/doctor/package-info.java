/** The command {@code doctor}: checks this machine, and gives advice. */
@NullMarked
package io.zitadeltestkit.server.doctor;

import org.jspecify.annotations.NullMarked;
