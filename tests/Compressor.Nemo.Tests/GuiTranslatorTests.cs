using Compressor.Edits;

namespace Compressor.Nemo.Tests;

public class GuiTranslatorTests
{
    [Theory]
    [InlineData("I clicked together a montage of your clips.")]
    [InlineData("The scene opens on a beach.")]
    [InlineData("Then the door opens, and a dog drops the ball.")]
    [InlineData("The video is 5.3 MB and plays 10.5 s. Its name is clip.mp4.")]
    [InlineData("Open on a beach, then a drag race.")]
    [InlineData("The title says \"Paradise\". It is shown for 3 seconds!")]
    [InlineData("Your video is ready for export.")]
    [InlineData("门打开了，海滩出现。")]
    [InlineData("已压缩到 5 MB。")]
    [InlineData("See https://nemovideo.com for more.")]
    public void Descriptions_of_content_stay(string text) =>
        Assert.Equal(text, GuiTranslator.Translate(text, Language.English));

    [Theory]
    [InlineData("Compressed to 5 MB. Click the Export button to save it.", "Compressed to 5 MB.")]
    [InlineData("Compressed to 5 MB; click the Export button.", "Compressed to 5 MB.")]
    [InlineData("To save it, click 'Export' in the top right corner.", "")]
    [InlineData("You can now export your video.", "")]
    [InlineData("I added the title and you can preview it in the timeline.", "I added the title.")]
    [InlineData("Title added. Preview the result in the timeline!", "Title added.")]
    [InlineData("Open the Effects panel.", "")]
    [InlineData("Drag the clip to the timeline.", "")]
    [InlineData("Please drag and drop your file here. Thanks.", "Thanks.")]
    [InlineData("Credits are low. Please check your account billing page.", "Credits are low.")]
    [InlineData("Click on the gear icon. The music is Lo-fi.", "The music is Lo-fi.")]
    [InlineData("已压缩到 5 MB。请点击导出按钮保存。", "已压缩到 5 MB。")]
    [InlineData("标题已添加，您可以在时间线中预览。", "标题已添加。")]
    [InlineData("请将素材拖拽到时间轴。", "")]
    [InlineData("请打开特效面板。", "")]
    [InlineData("请查看您的账户。", "")]
    public void Instructions_for_a_gui_are_left_out(string text, string shown) => Assert.Equal(shown, GuiTranslator.Translate(text, Language.English));

    [Theory]
    [InlineData("Done. I encountered a temporary issue, please try again.", "Done.")]
    [InlineData("I encountered a temporary issue.", "I encountered a temporary issue.")]
    public void A_trailing_temporary_issue_is_ignored_after_text(string text, string shown) =>
        Assert.Equal(shown, GuiTranslator.Translate(text, Language.English));

    [Theory]
    [InlineData("Token nmv_usr_abc123 and clm_XYZ-9.")]
    [InlineData("Get it at https://mega-api-prod.nemovideo.ai/api/render/proxy/r1/download?token=nmv_usr_abc123")]
    [InlineData("Get it at http://127.0.0.1:8080/x.")]
    [InlineData("Open https://nemovideo.com/workspace/claim?ct=clm_XYZ-9")]
    public void Secrets_and_addresses_of_the_api_are_hidden(string text)
    {
        var shown = GuiTranslator.Translate(text, Language.English);
        Assert.DoesNotContain("nmv_usr_", shown);
        Assert.DoesNotContain("clm_", shown);
        Assert.DoesNotContain("/api", shown);
        Assert.DoesNotContain("127.0.0.1", shown);
    }
}
