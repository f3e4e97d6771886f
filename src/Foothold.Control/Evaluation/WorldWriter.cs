using NodaTime.Text;

namespace Foothold.Control;

/// <summary>Writes a world as the files that <see cref="WorldFiles"/> reads.</summary>
public static class WorldWriter
{
    /// <summary>Writes what was told.</summary>
    public static void WriteClaims(KnownWorld world, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("id,place,type,actor,opponent,event_from,event_to,published,outlet,origin,interest\n");
        foreach (var item in world.Evidence)
        {
            string?[] cells =
            [
                item.Id,
                item.District,
                Word(item.Type),
                item.Side,
                item.Opponent,
                item.From is { } from ? LocalDatePattern.Iso.Format(from) : "",
                item.To is { } to ? LocalDatePattern.Iso.Format(to.PlusDays(-1)) : "",
                LocalDatePattern.Iso.Format(item.Published),
                item.Outlet,
                item.Origin,
                Word(item.Interest),
            ];
            writer.Write(string.Join(',', cells) + "\n");
        }
    }

    /// <summary>Writes who held what, a row for each spell.</summary>
    public static void WriteTruth(KnownWorld world, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("place,from,to,state\n");
        for (var district = 0; district < world.Districts.Count; district++)
        {
            var truth = world.Truth[district];
            for (int from = 0, to; from < truth.Length; from = to)
            {
                for (to = from + 1; to < truth.Length && truth[to] == truth[from];)
                {
                    to++;
                }

                if (truth[from] >= 0)
                {
                    writer.Write($"{world.Districts[district]},{LocalDatePattern.Iso.Format(world.First.PlusDays(from))},{LocalDatePattern.Iso.Format(world.First.PlusDays(to - 1))},{world.States[truth[from]]}\n");
                }
            }
        }
    }

    /// <summary>Writes which districts border on which, each pair once.</summary>
    public static void WriteNeighbours(KnownWorld world, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write("place,neighbour\n");
        foreach (var district in world.Districts)
        {
            foreach (var other in world.Neighbours(district).Where(other => string.CompareOrdinal(district, other) < 0))
            {
                writer.Write($"{district},{other}\n");
            }
        }
    }

    static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
