namespace Foothold.Lexicon;

/// <summary>What part of a country or group a role noun names.</summary>
public enum RolePart
{
    /// <summary>Soldiers and what they fight with ("troops", "warplanes").</summary>
    Military,

    /// <summary>Police and other forces of order.</summary>
    Police,

    /// <summary>Those who govern and speak for them ("ministry", "governor").</summary>
    Government,

    /// <summary>People under arms of no state ("fighters", "insurgents").</summary>
    ArmedGroup,

    /// <summary>People without arms ("residents").</summary>
    Civilians,
}

/// <summary>A noun that names an actor together with a country, a group or an adjective ("Afghan troops"), or a kind of actor by itself.</summary>
/// <param name="Noun">The noun's dictionary form, lower case; of several words where it must be.</param>
/// <param name="Part">What part of a country or group it names.</param>
/// <param name="ActsWithArms">Whether it can be the doer of an armed act.</param>
/// <param name="Speaks">Whether it can say something.</param>
public sealed record RoleNoun(string Noun, RolePart Part, bool ActsWithArms, bool Speaks)
{
    /// <summary>The id of the actor that the noun makes with an owner: "Afghan" + "troops" is AFG.MIL, "Taliban" + "fighters" the Taliban, a person's troops those of whom he serves.</summary>
    /// <param name="owner">Whose they are: the actor named by the adjective, the compound's first part or the possessive.</param>
    /// <param name="catalogue">Where the owner is from.</param>
    /// <returns>
    /// Null where owner and noun make no known actor: armed groups and civilians belong to no state and to no armed group
    /// ("Afghan militants", "Taliban villagers") until a theatre's descriptions say whose.
    /// </returns>
    public string? ActorOf(Actor owner, ActorCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(owner);
        ArgumentNullException.ThrowIfNull(catalogue);
        // Without a day only who has served one alone, or serves one still, says whose they are.
        var served = owner.Memberships.Count == 1 ? owner.Memberships[0].Parent : owner.Memberships.LastOrDefault(membership => membership.To is null).Parent;
        if (owner.Kind == ActorKind.Person && ActsWithArms && served is not null && catalogue.Find(served) is { } whole)
        {
            return ActorOf(whole, catalogue) ?? owner.Id; // "Putin's troops" are Russia's
        }

        var isState = owner.Kind == ActorKind.Country || (owner.Kind == ActorKind.Government && owner.Id.EndsWith(".GOV", StringComparison.Ordinal));
        if (!isState)
        {
            return Part == RolePart.Civilians ? null : owner.Id;
        }

        var suffix = Part switch
        {
            RolePart.Military => ".MIL",
            RolePart.Police => ".COP",
            RolePart.Government => ".GOV",
            RolePart.Civilians => ".CVL",
            _ => null,
        };
        return suffix is null ? null : catalogue.Find(owner.Id.Split('.')[0] + suffix)?.Id;
    }
}
