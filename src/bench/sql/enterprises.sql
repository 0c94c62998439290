create unlogged table enterprises(id int primary key, radius int not null, geom geometry not null);
