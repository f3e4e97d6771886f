namespace Foothold.Places;

/// <summary>Finds the names of a compiled gazetteer: as they stand, by their sounds, by a slip or two.</summary>
sealed class WorldNameSearch(WorldContent content)
{
    const int MostSilent = 3; // letters that one spelling has and another of the same sounds has not

    /// <summary>The places that a name may mean, in no order, and how it fits.</summary>
    public List<(int Place, double Likeness, uint NameText)> Find(string name, out NameMatch match)
    {
        var found = new List<(int, double, uint)>();
        match = NameMatch.Exact;
        if (NameOf(NameFolding.Fold(name)) is >= 0 and var whole)
        {
            AddBearers(found, whole, 1, null);
            return found;
        }

        var query = QueryName.Read(name);
        foreach (var key in query.Keys)
        {
            if (NameOf(key) is >= 0 and var number)
            {
                AddBearers(found, number, 1, query.Kind);
            }
        }

        if (found.Count > 0 || query.Keys.Count == 0)
        {
            return found;
        }

        match = NameMatch.Spelling;
        foreach (var key in query.Keys)
        {
            AddSpellings(found, key, query.Kind);
        }

        if (found.Count == 0)
        {
            match = NameMatch.Typing;
            foreach (var key in query.Keys)
            {
                AddSlips(found, key, query.Kind);
            }
        }

        return found;
    }

    void AddBearers(List<(int Place, double Likeness, uint NameText)> found, int name, double likeness, PlaceKind? kind)
    {
        var isFirst = found.Count == 0; // one name has each place once
        foreach (var bearer in content.BearersOf(name))
        {
            var place = (int)(bearer & WorldContent.PlaceMask);
            var weight = likeness - (bearer >> 24 == (uint)NameUse.Main ? 0 : 0.01) - (kind is { } wanted && wanted != (PlaceKind)content.Places[place].Kind ? 0.1 : 0);
            var text = bearer >> 24 == (uint)NameUse.Main ? content.Places[place].Name : content.Names[name].Fold;
            var i = isFirst ? -1 : found.FindIndex(other => other.Place == place);
            if (i < 0)
            {
                found.Add((place, weight, text));
            }
            else if (found[i].Likeness < weight)
            {
                found[i] = (place, weight, text);
            }
        }
    }

    void AddSpellings(List<(int Place, double Likeness, uint NameText)> found, string key, PlaceKind? kind)
    {
        var needed = NameIndex.LeastLikeness(Sounds.Count(key));
        var skeleton = Sounds.Skeleton(key);
        if (needed > 1 || skeleton.Length < 2)
        {
            return;
        }

        Span<char> fold = stackalloc char[byte.MaxValue];
        foreach (var cell in content.List(WorldFile.Section.BySkeleton).Find(HashedList.Hash(skeleton)))
        {
            var name = (int)(uint)cell;
            if (Math.Abs(content.Bytes(content.Names[name].Fold) - key.Length) > MostSilent)
            {
                continue;
            }

            var letters = fold[..content.Letters(content.Names[name].Fold, fold)];
            if (Sounds.Likeness(key, letters, needed) is var likeness && likeness >= needed)
            {
                AddBearers(found, name, likeness, kind);
            }
        }
    }

    void AddSlips(List<(int Place, double Likeness, uint NameText)> found, string key, PlaceKind? kind)
    {
        var limit = SlipSearch.Limit(key.Length);
        var list = content.List(WorldFile.Section.ByPart);
        var names = content.Names;
        var texts = content.Texts;
        Span<char> fold = stackalloc char[byte.MaxValue];
        for (var length = Math.Max(SlipSearch.ShortestName, key.Length - limit); limit > 0 && length <= key.Length + limit; length++)
        {
            var allowed = Math.Min(limit, SlipSearch.Limit(length));
            for (var part = 0; part < SlipSearch.Parts(length); part++)
            {
                var (start, count) = SlipSearch.Part(length, part);
                var (low, high) = part == 0 ? (0, 0) // the first letters stand first
                    : part == SlipSearch.Parts(length) - 1 ? (key.Length - count, key.Length - count) // the last stand last
                    : (start - allowed, start + allowed);
                for (var at = Math.Max(0, low); at <= high && at + count <= key.Length; at++)
                {
                    foreach (var cell in list.Find(SlipSearch.Hash(key.AsSpan(at, count), part, length)))
                    {
                        var name = (int)(uint)cell;
                        if (texts[(int)names[name].Fold + 1] != (byte)key[0])
                        {
                            continue;
                        }

                        var letters = fold[..WorldContent.Letters(texts, names[name].Fold, fold)];
                        var slips = TypingDistance.Count(key, letters, allowed);
                        if (slips <= allowed)
                        {
                            AddBearers(found, name, 1 - (1.5 * slips / key.Length), kind);
                        }
                    }
                }
            }
        }
    }

    /// <summary>The number of the name with a fold, or -1.</summary>
    public int NameOf(ReadOnlySpan<char> fold)
    {
        if (fold.IsEmpty)
        {
            return -1;
        }

        Span<char> letters = stackalloc char[byte.MaxValue];
        foreach (var cell in content.List(WorldFile.Section.ByFold).Find(HashedList.Hash(fold)))
        {
            var name = (int)(uint)cell;
            if (letters[..content.Letters(content.Names[name].Fold, letters)].SequenceEqual(fold))
            {
                return name;
            }
        }

        return -1;
    }
}
