package fr.echeance.bootstrap;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Sources as the compiler reads them, before it knows any type. */
final class Tree {
    private final List<CompilationUnitTree> units = new ArrayList<>();
    private final SourcePositions positions;

    Tree(Collection<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    manager,
                                    null,
                                    null,
                                    null,
                                    manager.getJavaFileObjectsFromPaths(files));
            task.parse().forEach(units::add);
            positions = Trees.instance(task).getSourcePositions();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cases of all sealed families that stand in one file with their family, by simple name. */
    Set<String> sealedCases() {
        Set<String> cases = new HashSet<>();
        scan(
                new TreeScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitClass(ClassTree family, @Nullable Void none) {
                        if (family.getModifiers().getFlags().contains(Modifier.SEALED))
                            for (var member : family.getMembers())
                                if (member instanceof ClassTree one
                                        && one.getImplementsClause().stream()
                                                .anyMatch(i ->
                                                        last(i).equals(
                                                                        family.getSimpleName()
                                                                                .toString())))
                                    cases.add(one.getSimpleName().toString());
                        return super.visitClass(family, none);
                    }
                });
        return cases;
    }

    /** File and line of each switch that names one of these cases and has a default. */
    List<String> switchesWithDefault(Set<String> cases) {
        List<String> found = new ArrayList<>();
        for (CompilationUnitTree unit : units)
            unit.accept(
                    new TreeScanner<@Nullable Void, @Nullable Void>() {
                        @Override
                        public @Nullable Void visitSwitch(SwitchTree node, @Nullable Void none) {
                            note(node, node.getCases());
                            return super.visitSwitch(node, none);
                        }

                        @Override
                        public @Nullable Void visitSwitchExpression(
                                SwitchExpressionTree node, @Nullable Void none) {
                            note(node, node.getCases());
                            return super.visitSwitchExpression(node, none);
                        }

                        private void note(
                                com.sun.source.tree.Tree node, List<? extends CaseTree> all) {
                            if (names(all, cases) && hasDefault(all))
                                found.add(
                                        file(unit)
                                                + ":"
                                                + line(
                                                        unit,
                                                        positions.getStartPosition(unit, node)));
                        }
                    },
                    null);
        return found;
    }

    /** Lines of the first type of the file, without nested types, blank lines and comments. */
    static int ownLines(Path file) {
        Tree tree = new Tree(List.of(file));
        CompilationUnitTree unit = tree.units.getFirst();
        ClassTree type = (ClassTree) unit.getTypeDecls().getFirst();
        List<String> lines = Sources.text(file).lines().toList();
        boolean[] own = new boolean[lines.size() + 1];
        tree.mark(own, unit, type, true);
        for (var member : type.getMembers())
            if (member instanceof ClassTree) tree.mark(own, unit, member, false);
        int count = 0;
        for (int i = 1; i <= lines.size(); i++) {
            String line = lines.get(i - 1).strip();
            if (own[i] && !line.isEmpty() && !line.matches("(//|/\\*|\\*).*")) count++;
        }
        return count;
    }

    private void mark(
            boolean[] own, CompilationUnitTree unit, com.sun.source.tree.Tree node, boolean value) {
        long first = line(unit, positions.getStartPosition(unit, node));
        long last = line(unit, positions.getEndPosition(unit, node));
        for (long i = first; i <= last; i++) own[(int) i] = value;
    }

    private void scan(TreeScanner<@Nullable Void, @Nullable Void> scanner) {
        units.forEach(unit -> unit.accept(scanner, null));
    }

    private static boolean names(List<? extends CaseTree> all, Set<String> cases) {
        return all.stream()
                .flatMap(one -> one.getLabels().stream())
                .anyMatch(label ->
                        label instanceof PatternCaseLabelTree pattern
                                && cases.contains(type(pattern.getPattern())));
    }

    private static boolean hasDefault(List<? extends CaseTree> all) {
        return all.stream()
                .flatMap(one -> one.getLabels().stream())
                .anyMatch(DefaultCaseLabelTree.class::isInstance);
    }

    private static String type(PatternTree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding -> last(binding.getVariable().getType());
            case DeconstructionPatternTree record -> last(record.getDeconstructor());
            default -> "";
        };
    }

    private static String last(com.sun.source.tree.Tree name) {
        String text = name.toString().replaceAll("<.*", "");
        return text.substring(text.lastIndexOf('.') + 1);
    }

    private static String file(CompilationUnitTree unit) {
        return Sources.name(Path.of(unit.getSourceFile().toUri()));
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }
}
