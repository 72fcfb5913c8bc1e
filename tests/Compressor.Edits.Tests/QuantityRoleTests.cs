using Compressor.Media;

namespace Compressor.Edits.Tests;

/// <summary>Which of the numbers of a sentence are asked for.</summary>
public class QuantityRoleTests
{
    [Theory]
    [InlineData("our clip weighs in at 90MB, compress it", "compress")]
    [InlineData("there is a 1.4 GB webinar recording here, make it smaller", "compress")]
    [InlineData("the original's over 600MB, I can send 40MB", "size=40000000 compress")]
    [InlineData("I've got 3 GB of material; cut the size in half", "size=0.5x compress")]
    [InlineData("holiday.mp4 (1.2GB) compress", "compress")]
    [InlineData("the form refuses everything over 12MB, ours is 80MB", "size=12000000 compress")]
    [InlineData("16 GB of RAM and a slow disk here, under 30MB please", "size=30000000 compress")]
    [InlineData("视频共800M，压缩到60M", "size=60000000 compress")]
    [InlineData("这个片子是2.3G的，压缩一下", "compress")]
    public void A_size_that_describes_something_is_no_ceiling(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("filmed at 50fps in 4k, compress to 70MB", "size=70000000 compress")]
    [InlineData("this 1440p gameplay clip must be under 9MB", "size=9000000 compress")]
    [InlineData("make my 4k video 720p", "720p")]
    [InlineData("not 480p, 720p", "720p")]
    [InlineData("from 60fps to 24fps", "fps=24")]
    [InlineData("拍的4K，压缩到70M", "size=70000000 compress")]
    [InlineData("从1440p改成720p", "720p")]
    public void A_picture_that_describes_the_source_is_no_wish(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("first 57 seconds, compress to under 2MB", "size=2000000 compress trim=-57")]
    [InlineData("the last 58 seconds, under 2MB", "size=2000000 compress last=58")]
    [InlineData("前58秒，压缩到2M", "size=2000000 compress trim=-58")]
    [InlineData("58 seconds, under 2MB", "size=2000000 compress")]
    public void A_part_that_is_nearly_all_of_it_is_a_part(string prompt, string expected) =>
        Assert.Equal(expected, PromptReader.Read(prompt, new ReadingContext { Source = Samples.Source }).Describe());

    [Theory]
    [InlineData("my video is 7 minutes long, compress to 11MB", "size=11000000 compress")]
    [InlineData("a 3 minute 1080p clip, shrink below 9MB", "size=9000000 compress")]
    [InlineData("10分钟的视频，压缩到20M", "size=20000000 compress")]
    [InlineData("leave it long, don't touch the first 20 seconds, 9MB", "size=9000000 compress")]
    [InlineData("trim it down to the last 15 seconds", "last=15")]
    [InlineData("make a 30 second clip", "trim=-30")]
    [InlineData("cut it to 45 seconds", "trim=-45")]
    public void A_length_that_describes_the_source_cuts_nothing(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("24fps, 2h 10m, prores, 9.4GB. Deliver it at 300MB", "size=300000000 compress")]
    [InlineData("dashcam (1440p, 60fps, 1.9GB), under 80MB", "size=80000000 compress")]
    [InlineData("they want 60 seconds and 30MB, mine is 58 seconds", "size=30000000 compress")]
    [InlineData("12 GB for 15 minutes, get this one to 300 MB", "size=300000000 compress")]
    [InlineData("people complained about 360p, so 720p please", "720p")]
    [InlineData("make this 9:16", "aspect=9:16/crop")]
    [InlineData("make it bigger, like 2 GB", "unsupported[make it bigger, like 2 GB]")]
    [InlineData("reduce it to 1/8th", "size=0.125x compress")]
    [InlineData("can you get a 400mb file down to like 30? thx", "size=30000000 compress")]
    [InlineData("size limit for our forum is 9MB", "size=9000000 compress")]
    [InlineData("50 fps is overkill, 25 is fine", "fps=25")]
    [InlineData("帧率50太高了，25就好", "fps=25")]
    [InlineData("between 3MB and 9MB", "size=9000000 compress")]
    [InlineData("压到几百兆", "compress")]
    [InlineData("it's a 10 bit 4K file of 9 GB, 90MB please", "size=90000000 compress")]
    [InlineData("1080p at 30", "1080p fps=30")]
    [InlineData("缩小二十倍", "size=0.05x compress")]
    [InlineData("变大到3G", "unsupported[变大到3G]")]
    [InlineData("part 2 of my course, 1080p, 37 min, below 300MB", "size=300000000 compress")]
    [InlineData("I pay for 100GB of icloud and it is full, shrink this", "compress")]
    [InlineData("the old limit was 9MB, now it's 12MB", "size=12000000 compress")]
    [InlineData("it's for a 4K TV, under 900MB", "size=900000000 compress")]
    [InlineData("my stick has 4GB, this 6GB movie has to fit", "size=4000000000 compress")]
    [InlineData("no need to keep 4k, 12MB", "size=12000000 compress")]
    [InlineData("I have 40 MB of space left for it", "size=40000000 compress")]
    [InlineData("手机只剩3G了，压到50M", "size=50000000 compress")]
    [InlineData("gif，宽320，10帧", "frame=320x fps=10 format=gif")]
    public void What_is_enumerated_together_describes_the_same_thing(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("the form says \"at most 8 MB\"", "size=8000000 compress")]
    [InlineData("系统提示“不能超过8MB”", "size=8000000 compress")]
    [InlineData("compress it, \"9 GB of fun\" is the working name", "compress")]
    public void A_quote_asks_for_something_only_where_somebody_says_it(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("200MB, please compress", "compress", "I took \"200MB\" as a description of your file, not as a wish.")]
    [InlineData("compress, 210 MB", "compress", "I took \"210 MB\" as a description of your file, not as a wish.")]
    [InlineData("50MB", "size=50000000 compress", null)]
    [InlineData("compress to 200MB", "size=200000000 compress", null)]
    [InlineData("1080p, compress", "compress", "I took \"1080p\" as a description of your file, not as a wish.")]
    [InlineData("720p, compress", "compress 720p", null)]
    [InlineData("keep it 1080p, 50MB", "size=50000000 compress 1080p", null)]
    [InlineData("压缩，2分钟", "compress", "我把“2分钟”理解为对原文件的说明，而不是要求。")]
    public void What_the_source_is_without_a_word_that_asks_for_it_describes_it(string prompt, string expected, string? assumption)
    {
        var source = new MediaFacts { Format = "mp4", Bytes = 198_000_000, Width = 1920, Height = 1080, FrameRate = 30, DurationSeconds = 119.4 };

        var request = PromptReader.Read(prompt, new ReadingContext { Source = source });

        Assert.Equal(expected, request.Describe());
        Assert.Equal(assumption is null ? [] : [assumption], request.Assumptions);
    }
}
