/** The command {@code doctor}: what works on this machine, and what to do. */
@NullMarked
package io.zitadeltestkit.server.doctor;

import org.jspecify.annotations.NullMarked;
