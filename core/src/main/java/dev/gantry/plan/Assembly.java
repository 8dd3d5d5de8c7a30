package dev.gantry.plan;

import dev.gantry.api.CrateApi;
import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.plan.Candidate.Property;
import dev.gantry.plan.TypeRegistry.CrateTypes;
import dev.gantry.plan.TypeRegistry.Known;
import dev.gantry.typemap.BoundType;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Puts the accepted drafts into classes and gives them their final names.
final class Assembly {
    private final TypeRegistry types;
    private final Map<CrateId, List<Draft>> accepted;
    private final Judgement judgement;
    private final Map<CrateId, List<Plan.Skipped>> skipped;
    private final Map<BoundType, Plan.Mode> modes = new TreeMap<>();

    private Assembly(
            TypeRegistry types,
            Map<CrateId, List<Draft>> accepted,
            Judgement judgement,
            Map<CrateId, List<Plan.Skipped>> skipped) {
        this.types = types;
        this.accepted = accepted;
        this.judgement = judgement;
        this.skipped = skipped;
    }

    static Plan assemble(
            TypeRegistry types,
            Map<CrateId, List<Draft>> accepted,
            Judgement judgement,
            Map<CrateId, List<Plan.Skipped>> skipped) {
        var assembly = new Assembly(types, accepted, judgement, skipped);
        var reachable = assembly.reachable();
        assembly.modes(reachable);
        return assembly.plan(reachable);
    }

    /// The types that members of imported crates lead to, and those types' members lead to. A type
    /// of a crate that is only shown has no other right to a class.
    private Set<BoundType> reachable() {
        Map<String, List<Draft>> byClass = new HashMap<>();
        accepted.values().forEach(all -> all.forEach(draft -> group(byClass, draft)));
        var reached = new TreeSet<BoundType>();
        var waiting = new ArrayDeque<Draft>();
        for (var crate : types.crates()) {
            if (crate.request().imported()) waiting.addAll(drafts(crate.api().crate()));
        }
        while (!waiting.isEmpty()) {
            for (var type : Mentions.types(waiting.remove())) {
                if (reached.add(type)) waiting.addAll(byClass.getOrDefault(type.java(), List.of()));
            }
        }
        return reached;
    }

    private static void group(Map<String, List<Draft>> byClass, Draft draft) {
        byClass.computeIfAbsent(draft.owner(), _ -> new ArrayList<>()).add(draft);
    }

    private List<Draft> drafts(CrateId crate) {
        return accepted.getOrDefault(crate, List.of());
    }

    /// A type is Shared only if no member of the whole plan, of whichever crate, takes it as `&mut
    /// T` or by value.
    private void modes(Set<BoundType> reachable) {
        var exclusive = new TreeSet<BoundType>();
        accepted.values()
                .forEach(all -> all.forEach(draft -> exclusive.addAll(Modes.exclusive(draft))));
        for (var type : reachable) {
            modes.put(type, Modes.of(facts(type), exclusive.contains(type)));
        }
    }

    private Plan.Facts facts(BoundType type) {
        return new Plan.Facts(
                judgement.has(type, Property.SEND), judgement.has(type, Property.SYNC));
    }

    private Plan plan(Set<BoundType> reachable) {
        var crates = new ArrayList<CrateTypes>();
        for (var crate : types.crates()) {
            var id = crate.api().crate();
            boolean shows = reachable.stream().anyMatch(type -> type.path().crate().equals(id));
            if (crate.request().imported() || shows) crates.add(crate);
        }
        var externs = new Externs(crates.stream().map(crate -> crate.api().crate()).toList());
        return new Plan(crates.stream().map(crate -> plan(crate, reachable, externs)).toList());
    }

    private Plan.CratePlan plan(CrateTypes crate, Set<BoundType> reachable, Externs externs) {
        var id = crate.api().crate();
        var skips = new ArrayList<>(skipped.getOrDefault(id, List.of()));
        var classes = classes(id, skips);
        var own = reachable.stream().filter(type -> type.path().crate().equals(id)).toList();
        var ofTypes = ofTypes(own, classes);
        var beside = beside(crate, own, classes);
        var typePlans = own.stream().map(type -> plan(crate, type, ofTypes, skips)).toList();
        var holders = functions(crate, beside, skips);
        var interfaces = interfaces(crate, typePlans, holders, skips);
        var taken = taken(typePlans, holders, interfaces);
        holders.addAll(ofTraits(crate, beside, taken, skips));
        var used = Stream.of(ofTypes, beside).flatMap(all -> all.values().stream());
        return new Plan.CratePlan(
                id,
                externs.name(id),
                crate.symbol(),
                crate.request().javaPackage(),
                named(id, used.flatMap(List::stream), externs),
                typePlans,
                holders,
                interfaces,
                ledger(crate, typePlans, holders, interfaces, skips));
    }

    /// The drafts of a crate by class.
    private Map<String, List<Draft>> classes(CrateId id, List<Plan.Skipped> skips) {
        Map<String, List<Draft>> classes = new TreeMap<>();
        drafts(id).forEach(draft -> group(classes, draft));
        classes.replaceAll((_, members) -> fitting(members, skips));
        return classes;
    }

    private static Map<String, List<Draft>> ofTypes(
            List<BoundType> own, Map<String, List<Draft>> classes) {
        var all = new TreeMap<String, List<Draft>>();
        for (var type : own) all.put(type.java(), classes.getOrDefault(type.java(), List.of()));
        return all;
    }

    /// Those of the classes of static methods, which a crate that is only shown has none of.
    private static Map<String, List<Draft>> beside(
            CrateTypes crate, List<BoundType> own, Map<String, List<Draft>> classes) {
        var all = new TreeMap<String, List<Draft>>();
        if (crate.request().imported()) all.putAll(classes);
        own.forEach(type -> all.remove(type.java()));
        return all;
    }

    private List<Plan.Holder> functions(
            CrateTypes crate, Map<String, List<Draft>> beside, List<Plan.Skipped> skips) {
        var holders = new ArrayList<Plan.Holder>();
        beside.forEach((java, members) -> {
            if (!isOfTrait(members)) holders.add(holder(crate, java, members, skips));
        });
        return holders;
    }

    /// @param taken names of classes; gets theirs
    private List<Plan.Holder> ofTraits(
            CrateTypes crate,
            Map<String, List<Draft>> beside,
            Set<String> taken,
            List<Plan.Skipped> skips) {
        var holders = new ArrayList<Plan.Holder>();
        beside.forEach((java, members) -> {
            if (isOfTrait(members)) holders.add(holder(crate, beside(taken, java), members, skips));
        });
        return holders;
    }

    private static Set<String> taken(
            List<Plan.TypePlan> types, List<Plan.Holder> holders, List<Plan.Interface> interfaces) {
        var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        types.forEach(type -> taken.add(type.type().java()));
        holders.forEach(holder -> taken.add(holder.java()));
        interfaces.forEach(trait -> taken.add(trait.java()));
        return taken;
    }

    /// The crates whose items the drafts name, this one among them.
    private static List<Plan.Extern> named(CrateId id, Stream<Draft> used, Externs externs) {
        var named = new TreeSet<CrateId>();
        used.forEach(draft -> named.addAll(Mentions.crates(draft.typed())));
        named.add(id);
        return named.stream().map(other -> new Plan.Extern(other, externs.name(other))).toList();
    }

    /// What types of std have from a trait; the drafts of one class.
    private static boolean isOfTrait(List<Draft> drafts) {
        return drafts.stream().allMatch(draft -> draft.typed().call().ofTrait().isPresent());
    }

    /// `Paths` beside `Path`, as in Java's own library.
    ///
    /// @param taken of classes; gets the name
    private static String beside(Set<String> taken, String java) {
        var name = taken.contains(java) ? java + "s" : java;
        while (!taken.add(name)) name += "_";
        return name;
    }

    /// A class file names 65,535 things, and its initialisation, where each member's function is
    /// looked up, has as many bytes.
    ///
    /// Source: the Java Virtual Machine Specification, 4.11.
    private static final int MOST_MEMBERS = 3000;

    private static List<Draft> fitting(List<Draft> members, List<Plan.Skipped> skips) {
        if (members.size() <= MOST_MEMBERS) return members;
        for (var draft : members.subList(MOST_MEMBERS, members.size())) {
            skips.add(
                    new Plan.Skipped(
                            draft.item().path(),
                            SkipReason.TOO_MANY_MEMBERS,
                            "%d of %d".formatted(MOST_MEMBERS, members.size()),
                            Optional.empty(),
                            draft.impl()));
        }
        return List.copyOf(members.subList(0, MOST_MEMBERS));
    }

    private List<Plan.Interface> interfaces(
            CrateTypes crate,
            List<Plan.TypePlan> typePlans,
            List<Plan.Holder> holders,
            List<Plan.Skipped> skips) {
        var all = new ArrayList<Plan.Interface>();
        for (var trait : new Interfaces(crate, typePlans, holders).all()) {
            var path = trait.meta().path();
            var failure = judgement.failure(Faulty.interfaceOf(path));
            if (failure.isEmpty()) all.add(trait);
            failure.ifPresent(why -> skips.add(failed(path, why)));
        }
        return List.copyOf(all);
    }

    private List<Plan.Member> withoutFailures(List<Plan.Member> members, List<Plan.Skipped> skips) {
        var all = new ArrayList<Plan.Member>();
        for (var member : members) {
            var failure = judgement.failure(Faulty.dispatchTo(member.symbol()));
            all.add(failure.isEmpty() ? member : member.alone());
            failure.ifPresent(why -> skips.add(failed(member.item().path(), why)));
        }
        return List.copyOf(all);
    }

    private static Plan.Skipped failed(ItemPath path, String why) {
        return new Plan.Skipped(path, SkipReason.GANTRY_FAILED, why, Optional.empty());
    }

    private static Ledger ledger(
            CrateTypes crate,
            List<Plan.TypePlan> typePlans,
            List<Plan.Holder> holders,
            List<Plan.Interface> interfaces,
            List<Plan.Skipped> skips) {
        if (!crate.request().imported()) return Ledger.EMPTY;
        return Bookkeeping.ledger(
                crate.api(), new BoundMembers(typePlans, holders, interfaces), skips);
    }

    private Plan.TypePlan plan(
            CrateTypes crate,
            BoundType type,
            Map<String, List<Draft>> classes,
            List<Plan.Skipped> skips) {
        var drafts = classes.getOrDefault(type.java(), List.of());
        Known known = types.known(type);
        var content = Contents.documented(known);
        var names =
                new MemberNames(crate.api().crate(), Optional.of(type.kind()), content.fields());
        if (content instanceof Plan.Content.Components(var value, _)) {
            names.beside(value.components());
        }
        var fields = new Constants.Fields(Optional.of(type), facts(type).send());
        var members = withoutFailures(names.name(drafts.stream().map(fields::of).toList()), skips);
        skips.addAll(names.clashes());
        return new Plan.TypePlan(
                type,
                known.meta(),
                content,
                facts(type),
                modes.getOrDefault(type, Plan.Mode.CONFINED),
                members);
    }

    private Plan.Holder holder(
            CrateTypes crate, String java, List<Draft> members, List<Plan.Skipped> skips) {
        var modules = members.getFirst().item().path().modules();
        var names = new MemberNames(crate.api().crate(), Optional.empty(), List.of());
        var fields = new Constants.Fields(Optional.empty(), true);
        return new Plan.Holder(
                java,
                docs(crate.api(), modules),
                withoutFailures(names.name(members.stream().map(fields::of).toList()), skips));
    }

    private static String docs(CrateApi api, List<String> modules) {
        if (modules.isEmpty()) return api.crateDocs();
        var path = new ItemPath(api.crate(), modules);
        for (var item : api.items()) {
            if (item instanceof Item.TraitItem trait && trait.meta().path().equals(path))
                return trait.meta().docs();
        }
        return api.modules().stream()
                .filter(module -> module.path().equals(path))
                .map(CrateApi.Module::docs)
                .findFirst()
                .orElse("");
    }
}
