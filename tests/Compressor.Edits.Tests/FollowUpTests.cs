namespace Compressor.Edits.Tests;

/// <summary>Sentences that refer to what was asked before, or to the last result: 4 MB of a source of 10 MB.</summary>
public class FollowUpTests
{
    private const long ResultBytes = 4_000_000;

    [Theory]
    [InlineData("a bit smaller", 0.75)]
    [InlineData("smaller", 0.75)]
    [InlineData("make it a little smaller please", 0.75)]
    [InlineData("can you get it slightly smaller?", 0.75)]
    [InlineData("still too big", 0.75)]
    [InlineData("hmm, that's still a bit too large for my mailbox", 0.75)]
    [InlineData("compress it some more", 0.75)]
    [InlineData("shrink it further", 0.75)]
    [InlineData("compress it again", 0.75)]
    [InlineData("not small enough", 0.75)]
    [InlineData("compress this video", 0.75)]
    [InlineData("再小一点", 0.75)]
    [InlineData("还是太大了", 0.75)]
    [InlineData("再压一压", 0.75)]
    [InlineData("继续压缩", 0.75)]
    [InlineData("还要再小一些", 0.75)]
    [InlineData("小点", 0.75)]
    [InlineData("much smaller", 0.5)]
    [InlineData("way too big", 0.5)]
    [InlineData("make it a lot smaller than that", 0.5)]
    [InlineData("再小很多", 0.5)]
    [InlineData("bigger is fine, better quality", 1.75)]
    [InlineData("it can be a bit bigger", 1.75)]
    [InlineData("too blurry", 1.75)]
    [InlineData("it looks really pixelated now", 1.75)]
    [InlineData("quality is awful, can you make it better?", 1.75)]
    [InlineData("please improve the quality", 1.75)]
    [InlineData("画质太差了", 1.75)]
    [InlineData("太糊了，清楚一点", 1.75)]
    [InlineData("文件大一点没关系，画质要好一些", 1.75)]
    [InlineData("70% of the last result", 0.7)]
    [InlineData("make it another 20% smaller", 0.8)]
    public void A_comparison_counts_from_the_last_result(string sentence, double share)
    {
        var request = Read(sentence);

        Assert.Equal((long)(ResultBytes * share), request.Edit.Size?.Bytes);
        Assert.NotEmpty(request.Assumptions);
    }

    [Theory]
    [InlineData("bigger is fine, better quality")]
    [InlineData("too blurry")]
    [InlineData("画质太差了")]
    [InlineData("太模糊了")]
    public void A_complaint_about_the_picture_asks_for_quality_too(string sentence) => Assert.True(Read(sentence).Edit.KeepQuality);

    [Fact]
    public void A_raised_ceiling_stays_below_the_source() =>
        Assert.Equal(10_000_000, Read("too blurry", result: 8_000_000).Edit.Size!.Bytes);

    [Theory]
    [InlineData("still too big, under 3MB please", 3_000_000)]
    [InlineData("bigger is fine, 6MB, better quality", 6_000_000)]
    [InlineData("I said under 3MB, this is 4MB! too big", 3_000_000)]
    [InlineData("还是太大了，要3M以内的", 3_000_000)]
    public void A_size_that_is_said_goes_before_a_comparison(string sentence, long bytes) => Assert.Equal(bytes, Read(sentence).Edit.Size!.Bytes);

    [Theory]
    [InlineData("a bit smaller")]
    [InlineData("make it smaller")]
    [InlineData("再小一点")]
    public void A_first_message_has_no_result_to_compare_with(string sentence)
    {
        var request = PromptReader.Read(sentence, new ReadingContext { Source = Samples.Source });

        Assert.Null(request.Edit.Size);
        Assert.True(request.Edit.Compress);
    }

    [Theory]
    [InlineData("make the title text smaller")]
    [InlineData("the sound can be louder")]
    [InlineData("声音再大一点")]
    [InlineData("don't make it smaller")]
    [InlineData("mute it")]
    public void Not_everything_is_a_comparison_of_files(string sentence) => Assert.Null(Read(sentence).Edit.Size);

    [Theory]
    [InlineData("mute it", "bring the sound back", EditKind.Mute)]
    [InlineData("mute it", "I want the audio back on", EditKind.Mute)]
    [InlineData("mute it", "unmute", EditKind.Mute)]
    [InlineData("mute it", "where did the sound go?", EditKind.Mute)]
    [InlineData("mute it", "把声音恢复", EditKind.Mute)]
    [InlineData("mute it", "恢复原来的声音", EditKind.Mute)]
    [InlineData("mute it", "声音呢？要有声音", EditKind.Mute)]
    [InlineData("mute it", "取消静音", EditKind.Mute)]
    [InlineData("title: \"Summer\"", "remove the title", EditKind.Title)]
    [InlineData("title: \"Summer\"", "no text please", EditKind.Title)]
    [InlineData("title: \"Summer\"", "without the caption", EditKind.Title)]
    [InlineData("title: \"Summer\"", "去掉标题", EditKind.Title)]
    [InlineData("title: \"Summer\"", "把文字去掉", EditKind.Title)]
    [InlineData("add music", "without the music", EditKind.Music)]
    [InlineData("add music", "take out the song", EditKind.Music)]
    [InlineData("add music", "不要背景音乐", EditKind.Music)]
    [InlineData("2x speed", "original speed", EditKind.Speed)]
    [InlineData("2x speed", "play it at normal speed again", EditKind.Speed)]
    [InlineData("2x speed", "恢复原来的速度", EditKind.Speed)]
    [InlineData("make it 9:16", "no crop", EditKind.Aspect)]
    [InlineData("make it 9:16", "back to the original aspect ratio", EditKind.Aspect)]
    [InlineData("make it 480p", "original resolution", EditKind.FrameSize)]
    [InlineData("make it 480p", "改回原来的分辨率", EditKind.FrameSize)]
    [InlineData("rotate 90", "don't rotate it", EditKind.Rotation)]
    [InlineData("first 10 seconds", "use the whole length", EditKind.Trim)]
    [InlineData("first 10 seconds", "don't cut it", EditKind.Trim)]
    [InlineData("make it a gif", "no gif", EditKind.Format)]
    [InlineData("under 3MB", "forget the size limit", EditKind.Size)]
    public void An_edit_that_is_in_force_is_taken_back_by_its_name(string earlier, string sentence, EditKind kind)
    {
        var request = Read(sentence, earlier);

        Assert.Equal([kind], request.Removed);
        Assert.Empty(request.Unsupported);
        Assert.DoesNotContain(kind, request.Over(PromptReader.Read(earlier).Edit).Kinds);
    }

    [Fact]
    public void What_is_taken_back_may_be_replaced_in_the_same_sentence()
    {
        var request = Read("remove the title and add the title \"Winter\"", "add the title \"Summer\", mute it");

        Assert.Equal(new Title("Winter"), request.Over(PromptReader.Read("add the title \"Summer\", mute it").Edit).Title);
        Assert.Empty(Read("add the title \"remove the title\"", "add the title \"Summer\"").Removed);
    }

    [Theory]
    [InlineData("make it 480p", "remove the title")]
    [InlineData("make it 480p", "bring the sound back")]
    [InlineData("make it 480p", "去掉标题")]
    public void What_was_never_asked_is_not_taken_back(string earlier, string sentence) => Assert.Empty(Read(sentence, earlier).Removed);

    [Theory]
    [InlineData("undo", FollowUpAction.Undo)]
    [InlineData("undo that please", FollowUpAction.Undo)]
    [InlineData("undo the last change", FollowUpAction.Undo)]
    [InlineData("go back", FollowUpAction.Undo)]
    [InlineData("go back to the previous version", FollowUpAction.Undo)]
    [InlineData("cancel that", FollowUpAction.Undo)]
    [InlineData("the last version was better", FollowUpAction.Undo)]
    [InlineData("撤销", FollowUpAction.Undo)]
    [InlineData("上一版", FollowUpAction.Undo)]
    [InlineData("回到上一个版本", FollowUpAction.Undo)]
    [InlineData("取消刚才的修改", FollowUpAction.Undo)]
    [InlineData("start over", FollowUpAction.StartOver)]
    [InlineData("let's start again from scratch", FollowUpAction.StartOver)]
    [InlineData("forget all that", FollowUpAction.StartOver)]
    [InlineData("undo everything", FollowUpAction.StartOver)]
    [InlineData("go back to the original video", FollowUpAction.StartOver)]
    [InlineData("重新来", FollowUpAction.StartOver)]
    [InlineData("从头来过", FollowUpAction.StartOver)]
    [InlineData("全部撤销", FollowUpAction.StartOver)]
    [InlineData("the same for this one", FollowUpAction.SameAgain)]
    [InlineData("do the same thing to this video please", FollowUpAction.SameAgain)]
    [InlineData("same settings for the new clip", FollowUpAction.SameAgain)]
    [InlineData("这个也一样处理", FollowUpAction.SameAgain)]
    [InlineData("对这个视频做同样的处理", FollowUpAction.SameAgain)]
    public void All_that_was_asked_can_be_referred_to(string sentence, FollowUpAction action)
    {
        var request = Read(sentence);

        Assert.Equal(action, request.Action);
        Assert.Empty(request.Edit.Kinds);
        Assert.Empty(request.Unsupported);
        Assert.Equal(FollowUpAction.None, PromptReader.Read(sentence).Action);
    }

    [Theory]
    [InlineData("go back to 5MB")]
    [InlineData("don't undo it, just mute it")]
    [InlineData("start at 0:05")]
    [InlineData("remove the first 5 seconds")]
    [InlineData("make it the same size as before: 3MB")]
    [InlineData("reverse the video")]
    public void Not_everything_goes_back(string sentence) => Assert.Equal(FollowUpAction.None, Read(sentence).Action);

    [Fact]
    public void A_new_start_may_say_what_comes_next()
    {
        var request = Read("start over: 480p and under 2MB");

        Assert.Equal((FollowUpAction.StartOver, 2_000_000, 480), (request.Action, request.Edit.Size!.Bytes, request.Edit.FrameSize!.ShortSide));
    }

    [Theory]
    [InlineData(Language.English)]
    [InlineData(Language.Chinese)]
    public void A_share_of_the_last_result_is_asked_for_in_words_that_say_so(Language language)
    {
        var edit = new VideoEdit { Size = new SizeLimit { Fraction = 0.75, OfResult = true }, Compress = true };

        Assert.Equal(edit, PromptReader.Read(edit.Ask(language)).Edit);
        Assert.NotEmpty(edit.Describe(language));
        Assert.Equal(new VideoEdit { Compress = true }, EditFitting.Fit(Samples.Request(edit), Samples.Source, null, language).Edit);
    }

    private static EditRequest Read(string sentence, string earlier = "compress to under 5MB", long result = ResultBytes) => PromptReader.Read(
        sentence,
        new ReadingContext { Source = Samples.Source, Result = Samples.Source with { Bytes = result }, Earlier = PromptReader.Read(earlier).Edit });
}
