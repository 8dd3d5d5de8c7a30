package dev.gantry.plan;

import dev.gantry.api.CrateId;
import dev.gantry.api.Item;
import dev.gantry.api.ItemPath;
import dev.gantry.api.RustText;
import dev.gantry.api.Type;
import dev.gantry.plan.Drafting.Drafted;
import dev.gantry.plan.Drafting.Place;
import dev.gantry.plan.TypeRegistry.CrateTypes;
import dev.gantry.plan.TypeRegistry.Known;
import dev.gantry.typemap.SkipReason;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The door of the room: drafts everything that the table has a place for, asks rustc, and keeps
/// what it accepts.
public final class Planner {
    private final TypeRegistry types;
    private final Map<CrateId, List<Draft>> drafts = new TreeMap<>();
    private final Map<CrateId, List<Plan.Skipped>> skipped = new TreeMap<>();
    private final Map<CrateId, JavaNames.Unique> typedNames = new TreeMap<>();

    private Planner(PlanRequest.Shown shown, Set<ItemPath> refuted) {
        this.types = new TypeRegistry(shown, refuted);
    }

    /// @param imported the crates that the user asked for; at least one
    /// @param judge is asked once for all candidates, and again for each that was no record
    public static Plan plan(List<PlanRequest> imported, PlanRequest.Shown shown, Judge judge) {
        var refuted = new TreeSet<ItemPath>();
        while (true) {
            var planner = new Planner(shown, Set.copyOf(refuted));
            var crates = imported.stream().map(planner.types::add).toList();
            crates.forEach(planner::seedTypes);
            crates.forEach(planner::seedFunctions);
            planner.drain();
            var judgement = Judgement.of(planner.drafts, judge);
            if (refuted.addAll(judgement.refutedRecords())) continue;
            planner.skip(judgement.rejected());
            var accepted = judgement.accepted();
            return Assembly.assemble(planner.types, accepted, judgement, planner.skipped);
        }
    }

    /// Every type that needs no parameters, and every alias of a type with its arguments.
    private void seedTypes(CrateTypes crate) {
        var meaning = types.resolving(crate, Map.of());
        for (var item : crate.api().items()) {
            var path = item.meta().path();
            switch (item) {
                case Item.TypeItem _ -> types.find(new Type.Named(path, List.of()));
                case Item.TypeAlias alias when alias.generics().isEmpty() -> {
                    var named = meaning.apply(new Type.Named(path, List.of()));
                    if (named instanceof Type.Named(var own, _) && own.equals(path)) {
                        types.find((Type.Named) named);
                    }
                }
                default -> {}
            }
        }
    }

    private void seedFunctions(CrateTypes crate) {
        var drafting = new Drafting(types, crate);
        for (var item : crate.api().items()) {
            skipped(crate).addAll(Unbound.skips(item));
            if (item instanceof Item.Function function) {
                keep(crate, drafting.draft(function, free(crate, item)));
            }
            if (item instanceof Item.TraitItem trait) {
                keep(crate, new ForeignImpls(types, crate, drafting).drafts(trait));
            }
            if (item instanceof Item.Constant constant) {
                keep(crate, new Constants(types, crate).draft(constant, free(crate, item)));
            }
        }
    }

    private static Place free(CrateTypes crate, Item item) {
        var path = item.meta().path();
        var holder = crate.holder(path);
        var java = crate.typeNamed(holder).map(type -> type.java()).orElse(holder);
        var modules = path.modules();
        return Place.free(java, modules.isEmpty() ? "" : String.join("_", modules) + "_");
    }

    private void drain() {
        for (var next = types.next(); next.isPresent(); next = types.next()) members(next.get());
    }

    private void members(Known type) {
        var crate = types.crate(type);
        var drafting = new Drafting(types, crate);
        var prefix = type.bound().symbol().substring(crate.symbol().length() + 1) + "_";
        var place = Place.of(type.bound(), prefix, Map.of());
        var inherent = new ArrayList<Draft>();
        var matches = Impls.written(type.item(), type.shape());
        for (var impl : type.item().impls()) {
            boolean matched = matches.stream().anyMatch(match -> match.impl().equals(impl));
            if (impl.trait().isEmpty() && !matched) ofOtherInstances(crate, impl);
        }
        var constants = new Constants(types, crate);
        for (var match : matches) {
            if (match.impl().trait().isPresent()) continue;
            var within = Place.of(type.bound(), prefix, match.values());
            for (var constant : match.impl().constants()) {
                keep(crate, constants.draft(constant, within));
            }
            for (var function : match.impl().functions()) {
                var drafted = drafting.draft(function, within);
                inherent.addAll(drafted.drafts());
                keep(crate, drafted);
            }
        }
        keep(crate, new Drafted(StdTraits.drafts(type, types.shared(type), prefix), List.of()));
        keep(crate, new StdTraitMembers(types, type, drafting, place).beside(inherent));
        keep(crate, new TraitMembers(types, type, place, drafting).drafts());
        keep(crate, constants.ofTraits(type, place));
        keep(crate, new Fields(types, type, place).drafts());
        keep(crate, constants.unit(type, place));
        keep(crate, new FromFields(types, type, place).draft());
    }

    /// The functions of an impl for other arguments of the type, of which none may have a class.
    private void ofOtherInstances(CrateTypes crate, Item.Impl impl) {
        var items = Stream.concat(impl.functions().stream(), impl.constants().stream());
        items.map(item -> item.meta().path())
                .map(path ->
                        new Plan.Skipped(
                                path,
                                SkipReason.GENERIC_TYPE,
                                RustText.of(impl.self()),
                                Optional.empty()))
                .forEach(skipped(crate)::add);
    }

    private void keep(CrateTypes crate, Drafted drafted) {
        var names =
                typedNames.computeIfAbsent(crate.api().crate(), _ -> new JavaNames.Unique(false));
        var kept = drafts.computeIfAbsent(crate.api().crate(), _ -> new ArrayList<>());
        for (var draft : drafted.drafts()) {
            kept.add(draft.named(names.give(CrateNames.exported(draft.typed().name()))));
        }
        if (crate.request().imported()) skipped(crate).addAll(drafted.skipped());
    }

    private void skip(Map<CrateId, List<Plan.Skipped>> rejected) {
        for (var crate : types.crates()) {
            var more = rejected.get(crate.api().crate());
            if (more != null && crate.request().imported()) skipped(crate).addAll(more);
        }
    }

    private List<Plan.Skipped> skipped(CrateTypes crate) {
        return skipped.computeIfAbsent(crate.api().crate(), _ -> new ArrayList<>());
    }
}
