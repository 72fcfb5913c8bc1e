using System.Text.Json;
using System.Text.Json.Nodes;

namespace Compressor.Edits.Tests;

/// <summary>What every kind of edit must have; a new kind that lacks any of it fails here.</summary>
public class EditCatalogTests
{
    public static TheoryData<int, Language> All =>
        [.. Enumerable.Range(0, Samples.Edits.Count).SelectMany(i => Enum.GetValues<Language>().Select(language => new TheoryDataRow<int, Language>(i, language)))];

    [Fact]
    public void The_catalog_has_every_kind_once_in_the_order_of_the_enum() =>
        Assert.Equal(Enum.GetValues<EditKind>(), EditCatalog.All.Select(edit => edit.Kind));

    [Fact]
    public void Every_property_of_an_edit_belongs_to_one_kind()
    {
        var properties = typeof(VideoEdit).GetProperties().Where(property => property.SetMethod is not null).Select(property => property.Name).ToList();
        // Music, and how it is mixed, are one kind.
        Assert.Equal(EditCatalog.All.Count, properties.Except([nameof(VideoEdit.MusicMix)]).Count());
        Assert.Empty(Samples.Edits.Aggregate(new VideoEdit(), (merged, edit) => edit.Over(merged)).Without(Enum.GetValues<EditKind>()).Kinds);
    }

    [Fact]
    public void Every_kind_has_samples() => Assert.Equal(Enum.GetValues<EditKind>(), Samples.Edits.SelectMany(edit => edit.Kinds).Distinct().Order());

    [Theory]
    [MemberData(nameof(All))]
    public void What_is_asked_for_is_read_as_the_same_edit(int sample, Language language)
    {
        var edit = Samples.Edits[sample];
        var read = PromptReader.Read(edit.Ask(language));

        Assert.Equal(edit, read.Edit);
        Assert.Empty(read.Problems);
        Assert.Empty(read.Unsupported);
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void Many_edits_that_are_asked_for_at_once_are_all_read(Language language)
    {
        var edit = new VideoEdit
        {
            Size = new SizeLimit { Bytes = 4_999_999 },
            Compress = true,
            KeepQuality = true,
            FrameSize = new FrameSize { Width = 640, Height = 360 },
            FrameRate = new FrameRate(24),
            Aspect = new AspectRatio(9, 16, AspectFit.Crop),
            Trim = new Trim { End = 12.5 },
            Speed = new Speed(2),
            Rotation = new Rotation(270),
            Mute = true,
            Title = new Title("Under 5 MB"),
        };
        var read = PromptReader.Read(edit.Ask(language));

        Assert.Equal(edit, read.Edit);
        Assert.Equal(language, read.Language);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Every_kind_is_described_and_named_and_mentioned_by_its_name(int sample, Language language)
    {
        var edit = Samples.Edits[sample];
        Assert.NotEmpty(edit.Describe(language));
        Assert.All(edit.Kinds.Where(kind => kind is not (EditKind.Compress or EditKind.Quality)), kind =>
        {
            var name = EditCatalog.Of(kind).Name(language);
            Assert.Contains(kind, AgentReply.Declined(language.Say($"I can't {name}.", $"我不能{name}。"), edit));
        });
    }

    /// <summary>What our renderer writes to a draft must come back as it was; the kinds that it can do are held against this in its own tests.</summary>
    [Theory]
    [MemberData(nameof(All))]
    public void What_is_written_to_a_draft_is_read_back(int sample, Language language)
    {
        var fitted = EditFitting.Fit(Samples.Request(Samples.Edits[sample]), Samples.Source, null, language).Edit;
        var output = new JsonObject();
        foreach (var kind in fitted.Kinds) EditCatalog.Of(kind).Write(fitted, output);
        if (output.Count == 0) return;
        var json = JsonSerializer.SerializeToElement(output);
        var read = EditCatalog.All.Aggregate(new VideoEdit(), (edit, kind) => kind.Read(edit, json));

        Assert.Equal(fitted, read);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void An_edit_survives_a_history(int sample, Language language)
    {
        var request = Samples.Request(Samples.Edits[sample]) with { Language = language };
        var json = JsonSerializer.Serialize(request, JsonSerializerOptions.Web);

        Assert.Equal(request.Edit, JsonSerializer.Deserialize<EditRequest>(json, JsonSerializerOptions.Web)!.Edit);
    }

    [Fact]
    public void Draft_names_stay() => Assert.Equal(
        """{"maxBytes":5000000,"compress":true,"quality":"high","width":640,"height":360,"frameRate":24,"aspect":"16:9","fit":"pad","mute":true}""",
        Written(new VideoEdit
        {
            Size = new SizeLimit { Bytes = 5_000_000 },
            Compress = true,
            KeepQuality = true,
            FrameSize = new FrameSize { Width = 640, Height = 360 },
            FrameRate = new FrameRate(24),
            Aspect = new AspectRatio(16, 9, AspectFit.Pad),
            Mute = true,
        }));

    [Fact]
    public void Draft_names_of_the_picture_stay() => Assert.Equal(
        """{"aspect":"9:16","fit":"pad","background":"blur","title":{"text":"A","position":"top left","size":"large","from":1,"to":2.5},"crop":{"blackBars":true,"left":"10%","top":4,"width":640,"height":480,"from":"bottom"},"codec":"hevc","pictureQuality":90}""",
        Written(new VideoEdit
        {
            Aspect = new AspectRatio(9, 16, AspectFit.Pad) { Background = Background.Blur },
            Title = new Title("A") { Position = Anchor.TopLeft, Size = TitleSize.Large, From = 1, To = 2.5 },
            Crop = new Crop { BlackBars = true, Left = new CropMargin(10, IsPercent: true), Top = new CropMargin(4), Area = new CropArea(640, 480, Anchor.Bottom) },
            Codec = new Codec(Codec.Hevc),
            PictureQuality = new PictureQuality(90),
        }));

    [Theory]
    [InlineData("rotate 90", "rotate 90", "rotate 180")]
    [InlineData("rotate left", "rotate 90", "")]
    [InlineData("rotate 180 and mute", "rotate 270", "rotate 90 and mute")]
    [InlineData("resize to 640x360", "rotate left", "resize to 360x640 and rotate 270")]
    [InlineData("make it 9:16", "rotate 90", "16:9 and rotate 90")]
    [InlineData("make it 9:16", "rotate 180", "9:16 and rotate 180")]
    [InlineData("make it 9:16", "rotate 90, 1:1", "1:1 and rotate 90")]
    [InlineData("flip horizontally", "rotate 90", "rotate 270, then flip horizontally")]
    [InlineData("rotate 90, then flip vertically", "rotate 90", "flip vertically")]
    [InlineData("flip horizontally", "flip horizontally", "")]
    [InlineData("flip horizontally", "flip vertically", "rotate 180")]
    [InlineData("rotate 90, then flip horizontally", "flip vertically", "rotate 270")]
    [InlineData("rotate 90", "flip vertically", "rotate 90, then flip vertically")]
    [InlineData("flip horizontally", "rotate 90, then flip horizontally", "rotate 270")]
    public void A_rotation_or_flip_comes_on_top_of_what_was_done_before(string earlier, string asked, string together) =>
        Assert.Equal(PromptReader.Read(together).Edit, PromptReader.Read(asked).Edit.Over(PromptReader.Read(earlier).Edit));

    [Theory]
    [InlineData("""{"rotate":45}""")]
    [InlineData("""{"rotate":360}""")]
    [InlineData("""{"flip":"both"}""")]
    [InlineData("""{"maxBytes":0}""")]
    [InlineData("""{"maxBytes":"many"}""")]
    [InlineData("""{"shortSide":8}""")]
    [InlineData("""{"width":640}""")]
    [InlineData("""{"width":1280,"height":1280}""")]
    [InlineData("""{"width":640.5,"height":360}""")]
    [InlineData("""{"frameRate":1e9}""")]
    [InlineData("""{"aspect":"wide"}""")]
    [InlineData("""{"aspect":"100:1"}""")]
    [InlineData("""{"aspect":"9:16","fit":"stretch"}""")]
    [InlineData("""{"mute":"yes"}""")]
    [InlineData("""{"volume":2}""")]
    [InlineData("""{"volume":{"factor":0}}""")]
    [InlineData("""{"volume":{"decibels":100}}""")]
    [InlineData("""{"channels":3}""")]
    [InlineData("""{"music":true}""")]
    [InlineData("""{"music":{"loop":"often"}}""")]
    [InlineData("""{"aspect":"9:16","fit":"pad","background":"red"}""")]
    [InlineData("""{"crop":"left"}""")]
    [InlineData("""{"crop":{"left":-1}}""")]
    [InlineData("""{"crop":{"left":"96%"}}""")]
    [InlineData("""{"crop":{"left":"many"}}""")]
    [InlineData("""{"crop":{"width":640}}""")]
    [InlineData("""{"crop":{"width":640,"height":8}}""")]
    [InlineData("""{"crop":{"width":640,"height":480,"from":"moon"}}""")]
    [InlineData("""{"codec":"vp9"}""")]
    [InlineData("""{"pictureQuality":0}""")]
    [InlineData("""{"pictureQuality":101}""")]
    [InlineData("""{"title":"Hello"}""")]
    [InlineData("""{"title":{"text":""}}""")]
    [InlineData("""{"title":{"text":"A","position":"moon"}}""")]
    [InlineData("""{"title":{"text":"A","size":"huge"}}""")]
    [InlineData("""{"title":{"text":"A","from":-1}}""")]
    public void A_malformed_draft_is_refused(string output) => Assert.Throws<EditFormatException>(() =>
        EditCatalog.All.Aggregate(new VideoEdit(), (edit, kind) => kind.Read(edit, JsonElement.Parse(output))));

    private static string Written(VideoEdit edit)
    {
        var output = new JsonObject();
        foreach (var kind in edit.Kinds) EditCatalog.Of(kind).Write(edit, output);
        return output.ToJsonString();
    }
}
