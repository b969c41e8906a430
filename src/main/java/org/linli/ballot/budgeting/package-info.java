/**
 * What a community's votes do with its money, without database or Spring: elections over projects
 * with costs, greedy rules, the Method of Equal Shares in exact numbers, why each project was
 * chosen or not, and files in the form of Pabulib (DELIB-5).
 */
@NamedInterface("budgeting")
@NullMarked
package org.linli.ballot.budgeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
