# Prints what Perl's XML::Feed sees at an address: a JSON array of id, title, at, text.
use strict;
use warnings;
use JSON::PP;
use URI;
use XML::Feed;

# Without this XML::Atom hands out bytes, not characters.
$XML::Atom::ForceUnicode = 1;

my $feed = XML::Feed->parse(URI->new($ARGV[0])) or die XML::Feed->errstr;
my @seen = map {
    {
        id    => $_->id,
        title => $_->title,
        at    => $_->issued->epoch * 1000,
        text  => $_->content->body,
    }
} $feed->entries;
print JSON::PP->new->utf8->encode(\@seen);
