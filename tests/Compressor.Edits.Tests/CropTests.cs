namespace Compressor.Edits.Tests;

public class CropTests
{
    [Theory]
    [InlineData("crop 100 pixels from the top", "crop=top:100")]
    [InlineData("Cut 10% off the left and 5% off the right, under 20MB", "size=20000000 compress crop=left:10%,right:5%")]
    [InlineData("crop the bottom by 40px", "crop=bottom:40")]
    [InlineData("trim 60 px off the top and bottom", "crop=top:60,bottom:60")]
    [InlineData("shave 8 pixels off each side", "crop=left:8,top:8,right:8,bottom:8")]
    [InlineData("crop out the black bars at the top and bottom", "crop=bars")]
    [InlineData("get rid of the black borders", "crop=bars")]
    [InlineData("remove the letterbox and compress to 5 MB", "size=5000000 compress crop=bars")]
    [InlineData("crop to 640x480 from the top left", "crop=640x480@TopLeft")]
    [InlineData("crop it to 300 x 200", "crop=300x200@Middle")]
    [InlineData("裁掉左边10%", "crop=left:10%")]
    [InlineData("从上边裁掉100像素", "crop=top:100")]
    [InlineData("上下各裁掉50像素，压到3MB", "size=3000000 compress crop=top:50,bottom:50")]
    [InlineData("去掉上下黑边", "crop=bars")]
    [InlineData("从左上角裁成640x480", "crop=640x480@TopLeft")]
    [InlineData("trim 10 seconds off the start", "trim=10-")]
    [InlineData("crop to 16:9", "aspect=16:9/crop")]
    [InlineData("make it square, no black bars", "aspect=1:1/crop")]
    [InlineData("方形，加黑边不要裁", "aspect=1:1/pad")]
    [InlineData("make it 9:16 with a blurred background", "aspect=9:16/blur")]
    [InlineData("square, blur the sides, 5 MB", "size=5000000 compress aspect=1:1/blur")]
    [InlineData("竖屏，模糊背景填充", "aspect=9:16/blur")]
    [InlineData("9:16，两边用模糊填充", "aspect=9:16/blur")]
    [InlineData("crop the left side", "problems=1")]
    [InlineData("crop 120% from the top", "problems=1")]
    public void What_is_cropped_is_read(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("crop 100 pixels from the top", 1280, 720, 0, 100, 1280, 620)]
    [InlineData("crop 101 pixels from the top", 1280, 720, 0, 102, 1280, 618)]
    [InlineData("cut 10% off the left and 5% off the right", 1280, 720, 128, 0, 1088, 720)]
    [InlineData("crop it to 640x480", 1280, 720, 320, 120, 640, 480)]
    [InlineData("crop to 640x480 from the bottom right", 1280, 720, 640, 240, 640, 480)]
    [InlineData("crop to 101x99 from the top left", 641, 361, 0, 0, 100, 98)]
    [InlineData("crop 100 pixels from the top", 641, 361, 0, 100, 641, 260)]
    public void Offsets_and_sides_are_even(string prompt, int width, int height, int x, int y, int wantWidth, int wantHeight) =>
        Assert.Equal(new CropRectangle(x, y, wantWidth, wantHeight), PromptReader.Read(prompt).Edit.Crop!.Within(width, height));

    [Theory]
    [InlineData("crop 200 pixels from the top and 200 pixels from the bottom")]
    [InlineData("crop to 400x200")]
    [InlineData("crop 95% from the top")]
    public void A_crop_that_leaves_nothing_is_declined(string prompt)
    {
        var fitting = EditFitting.Fit(PromptReader.Read(prompt), Samples.Source with { Width = 300, Height = 300 }, null, Language.English);
        Assert.Equal([EditKind.Crop], fitting.Declined.Select(declined => declined.Kind!.Value));
        Assert.True(fitting.Edit.IsEmpty);
    }

    /// <summary>After a turn, the sides are those that the user sees; stored are those of the source.</summary>
    [Theory]
    [InlineData("rotate 90", "crop 10 pixels from the top", "left:10")]
    [InlineData("rotate left", "crop 10 pixels from the top", "right:10")]
    [InlineData("rotate 180", "crop 10 pixels from the left", "right:10")]
    [InlineData("flip horizontally", "crop 10 pixels from the left", "right:10")]
    [InlineData("rotate 90, then flip vertically", "crop 10 pixels from the bottom", "left:10")]
    [InlineData("rotate 90", "crop to 100x200 from the top left", "200x100@BottomLeft")]
    [InlineData("rotate 90", "crop 10 pixels from the top and rotate 90", "left:10")]
    [InlineData("mute", "crop 10 pixels from the top and rotate 90", "top:10")]
    [InlineData("crop 10 pixels from the top", "crop 20 pixels from the top", "top:20")]
    [InlineData("crop 10 pixels from the top", "rotate 90", "top:10")]
    [InlineData("crop 10 pixels from the top", "remove the black bars and crop 5% off the left", "bars,left:5%,top:10")]
    public void A_crop_composes_with_what_was_done_before(string earlier, string asked, string expected)
    {
        var merged = PromptReader.Read(asked).Edit.Over(PromptReader.Read(earlier).Edit);
        Assert.Equal($"crop={expected}", Samples.Request(new VideoEdit { Crop = merged.Crop }).Describe());
    }

    [Theory]
    [InlineData("crop 320 pixels from the left", 960, 720, true)]
    [InlineData("crop 320 pixels from the left", 1280, 720, false)]
    [InlineData("crop 320 pixels from the left, rotate 90", 720, 960, true)]
    [InlineData("crop 320 pixels from the left, 480p", 640, 480, true)]
    [InlineData("crop 320 pixels from the left, square", 720, 720, true)]
    [InlineData("crop to 640x480, height 240", 320, 240, true)]
    public void The_shape_shows_whether_it_was_done(string prompt, int width, int height, bool isMet)
    {
        var fitted = EditFitting.Fit(PromptReader.Read(prompt), Samples.Source, null, Language.English).Edit;
        var facts = Samples.Source with { Width = width, Height = height };
        var verdict = Verdict.Of(new JudgedResult(Goal.Of(fitted, Samples.Source), fitted, facts) { Applied = [.. fitted.Kinds] }, Language.English);
        Assert.Equal(isMet, verdict.Unmet.Count == 0);
    }
}
