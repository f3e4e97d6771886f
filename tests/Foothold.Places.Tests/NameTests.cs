namespace Foothold.Places.Tests;

public sealed class NameTests
{
    static Gazetteer Gazetteer => Theatre.Afghanistan;

    [Theory]
    [InlineData("Naw Zad", "Naw Zad", "Helmand")]
    [InlineData("Nawzad", "Naw Zad", "Helmand")]
    [InlineData("Nowzad", "Naw Zad", "Helmand")]
    [InlineData("Now Zad", "Naw Zad", "Helmand")]
    [InlineData("Nauzad", "Naw Zad", "Helmand")]
    [InlineData("NAWZAD", "Naw Zad", "Helmand")]
    [InlineData("Now Zaad", "Naw Zad", "Helmand")]
    [InlineData("Musa Qala", "Musa Qala", "Helmand")]
    [InlineData("Musa Qal'eh", "Musa Qala", "Helmand")]
    [InlineData("Musa Qal’eh", "Musa Qala", "Helmand")]
    [InlineData("Musa Qaleh", "Musa Qala", "Helmand")]
    [InlineData("Musaqala", "Musa Qala", "Helmand")]
    [InlineData("Mosa Qala", "Musa Qala", "Helmand")]
    [InlineData("Musa Kala", "Musa Qala", "Helmand")]
    [InlineData("Nahr-e Saraj", "Nahri Sarraj", "Helmand")]
    [InlineData("Nahr-e-Saraj", "Nahri Sarraj", "Helmand")]
    [InlineData("Gereshk", "Nahri Sarraj", "Helmand")]
    [InlineData("Girishk", "Nahri Sarraj", "Helmand")]
    [InlineData("Lashkargah", "Lashkar Gah", "Helmand")]
    [InlineData("Nad-e Ali", "Nad Ali", "Helmand")]
    [InlineData("Nad-e-Ali", "Nad Ali", "Helmand")]
    [InlineData("Deh Rawood", "Dihrawud", "Uruzgan")]
    [InlineData("Dasht-i-Archi", "Dashte Archi", "Kunduz")]
    [InlineData("Khan-Abad", "Khanabad", "Kunduz")]
    [InlineData("Char Bolak", "Chahar Bolak", "Balkh")]
    [InlineData("Qala-e Nau", "Qala-I-Naw", "Badghis")]
    [InlineData("Kamdish", "Kamdesh", "Nuristan")]
    [InlineData("Khaneshin", "Reg", "Helmand")]
    [InlineData("Khan Nishin", "Reg", "Helmand")]
    [InlineData("Anawa", "Unaba", "Panjshir")]
    [InlineData("Tarwe", "Turwo", "Paktika")]
    [InlineData("Sangin district", "Sangin", "Helmand")]
    [InlineData("the district of Kajaki", "Kajaki", "Helmand")]
    public void A_district_is_found_by_any_spelling(string spelling, string name, string province)
    {
        var place = Gazetteer.Lookup(spelling)[0].Place;

        Assert.Equal((name, province, PlaceKind.District), (place.Name, place.ProvinceName, place.Kind));
    }

    [Theory]
    [InlineData("Helmand", PlaceKind.Province)]
    [InlineData("Hilmand", PlaceKind.Province)]
    [InlineData("Helmand Province", PlaceKind.Province)]
    [InlineData("Kunduz province", PlaceKind.Province)]
    [InlineData("Kunduz", PlaceKind.District)]
    [InlineData("Kunduz City", PlaceKind.Settlement)]
    [InlineData("city of Kunduz", PlaceKind.Settlement)]
    [InlineData("Kunduz district", PlaceKind.District)]
    [InlineData("Afghanistan", PlaceKind.Country)]
    [InlineData("the US", PlaceKind.Country)]
    [InlineData("Peshawar", PlaceKind.Settlement)]
    public void The_word_beside_a_name_decides_its_kind(string name, PlaceKind kind) =>
        Assert.Equal(kind, Gazetteer.Lookup(name)[0].Place.Kind);

    [Fact]
    public void A_district_comes_first_and_its_town_is_the_runner_up()
    {
        var matches = Gazetteer.Lookup("Sangin");

        Assert.Equal(PlaceKind.District, matches[0].Place.Kind);
        Assert.Contains(matches.Skip(1), match => match.Place.Kind == PlaceKind.Settlement && match.Place.DistrictId == matches[0].Place.Id);
    }

    [Fact]
    public void Districts_of_one_name_are_both_offered()
    {
        var provinces = Gazetteer.Lookup("Baharak").Where(match => match.Place.Kind == PlaceKind.District).Select(match => match.Place.ProvinceName);

        Assert.Equal(["Badakhshan", "Takhar"], provinces.Order());
    }

    [Fact]
    public void Every_district_and_province_answers_to_its_own_name()
    {
        foreach (var place in Gazetteer.Districts.Concat(Gazetteer.Provinces))
        {
            Assert.Contains(Gazetteer.Lookup(place.Name), match => match.Place == place && match.Match == NameMatch.Exact);
        }
    }

    [Fact]
    public void Places_a_letter_or_two_apart_stay_apart()
    {
        var areas = Gazetteer.Districts.Concat(Gazetteer.Provinces).ToList();
        var pairs = 0;
        foreach (var left in areas)
        {
            var matches = Gazetteer.Lookup(left.Name);
            foreach (var right in areas)
            {
                var (one, other) = (NameFolding.Fold(left.Name), NameFolding.Fold(right.Name));
                if (one != other && TypingDistance.Count(one, other, 2) <= 2 && !matches.Any(match => match.Place == right && match.Match == NameMatch.Exact))
                {
                    pairs++;
                    Assert.NotEqual(right, matches[0].Place);
                }
            }
        }

        Assert.True(pairs > 100, $"only {pairs} pairs were compared");
    }

    [Theory]
    [InlineData("Rag")]
    [InlineData("Kand")]
    [InlineData("Bat")]
    [InlineData("Zabi")]
    public void A_short_name_must_fit_exactly(string name) =>
        Assert.DoesNotContain(Gazetteer.Lookup(name), match => match.Match != NameMatch.Exact);

    [Theory]
    [InlineData("Atlantis")]
    [InlineData("Middle-earth")]
    public void A_name_that_nobody_bears_is_not_found_and_gets_suggestions(string name)
    {
        Assert.Empty(Gazetteer.Lookup(name));

        var suggestions = Gazetteer.Suggest(name, 3);
        Assert.Equal(3, suggestions.Count);
        Assert.Equal(3, suggestions.Select(match => match.Place.Id).Distinct().Count());
    }

    [Fact]
    public void The_nearest_name_is_suggested_first() =>
        Assert.Equal("Sangin", Gazetteer.Suggest("Sanjin", 5)[0].Place.Name);

    [Fact]
    public void No_suggestion_is_made_where_none_is_asked_for() => Assert.Empty(Gazetteer.Suggest("Sangin", 0));

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("-'’.,")]
    [InlineData("\ud800")]
    [InlineData("مجلس")]
    public void A_text_that_is_no_name_is_not_found(string text) => Assert.Empty(Gazetteer.Lookup(text));

    [Theory]
    [InlineData("Mūsá Qal‘ah", "musaqala")]
    [InlineData("Nad-e Ali", "nadali")]
    [InlineData("Nāwah-ye Bārakzaī", "nawahbarakzai")]
    [InlineData("Marjah", "marja")]
    [InlineData("Ka'im", "kaim")]
    public void Folding_keeps_letters_and_drops_marks_and_links(string name, string folded) => Assert.Equal(folded, NameFolding.Fold(name));

    [Theory]
    [InlineData("Mosul", "Mosul")]
    [InlineData("Fallujah", "Falluja")]
    [InlineData("Al-Qaim", "Ka'im")]
    [InlineData("Ar-Ramadi", "Ramadi")]
    [InlineData("Tal Afar", "Tal Afar")]
    [InlineData("Telafar", "Tal Afar")]
    [InlineData("Baqubah", "Baqubah")]
    [InlineData("Ba'quba", "Baqubah")]
    [InlineData("Hawija", "Hawija")]
    [InlineData("Hawiga", "Hawija")]
    public void Arabic_names_are_found_with_and_without_their_article(string spelling, string name)
    {
        var place = Theatre.Iraq.Lookup(spelling)[0].Place;

        Assert.Equal((name, PlaceKind.District), (place.Name, place.Kind));
    }
}
